namespace Reeve.Iam.Entities;

/// <summary>How the hash of a password is made: PBKDF2 with HMAC-SHA-256.</summary>
/// <param name="Salt">The salt of a login profile: its former passwords have the same, so that one hash tells whether a password is among them.</param>
/// <param name="Iterations">How many rounds it takes.</param>
public sealed record PasswordRecipe(byte[] Salt, int Iterations);
