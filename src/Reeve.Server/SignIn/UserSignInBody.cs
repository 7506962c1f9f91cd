namespace Reeve.Server.SignIn;

/// <summary>What the form of a user sends.</summary>
/// <param name="Account">The account's id or alias.</param>
/// <param name="UserName">The user's name.</param>
/// <param name="Password">The password.</param>
/// <param name="MfaCode">The code of an MFA device, where one is asked for.</param>
/// <param name="NewPassword">The new password, where one is asked for.</param>
/// <param name="DurationSeconds">How long the session is to last; 12 hours when not given.</param>
public sealed record UserSignInBody(
    string Account, string UserName, string Password, string? MfaCode = null, string? NewPassword = null, int? DurationSeconds = null);
