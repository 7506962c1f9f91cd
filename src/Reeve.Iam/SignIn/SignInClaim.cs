namespace Reeve.Iam.SignIn;

/// <summary>Somebody whose password, key or link is good, on the way in.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">The user, in whatever case; null for the root.</param>
/// <param name="MfaCode">The MFA code that they give, or null.</param>
/// <param name="DurationSeconds">How long the session is to last.</param>
internal sealed record SignInClaim(string AccountId, string? UserName, string? MfaCode, int DurationSeconds)
{
    /// <summary>A user's claim.</summary>
    public static SignInClaim OfUser(string accountId, UserSignIn given) => new(accountId, given.UserName, given.MfaCode, given.DurationSeconds);
}
