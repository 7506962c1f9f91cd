namespace Reeve.Iam.SignIn;

/// <summary>Somebody who was let in, with what their session's requests are signed with.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="AccountAlias">Its alias, or null.</param>
/// <param name="Arn">Who they are.</param>
/// <param name="UserName">The user's name as it is written; null for the root.</param>
/// <param name="Credentials">The session's credentials.</param>
public sealed record SignedIn(string AccountId, string? AccountAlias, string Arn, string? UserName, SignInCredentials Credentials);
