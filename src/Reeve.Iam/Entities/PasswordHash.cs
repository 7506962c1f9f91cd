namespace Reeve.Iam.Entities;

/// <summary>What is kept of a password.</summary>
/// <param name="Recipe">How it was made.</param>
/// <param name="Value">What came out.</param>
public sealed record PasswordHash(PasswordRecipe Recipe, byte[] Value);
