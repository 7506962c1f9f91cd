namespace Reeve.Server.SignIn;

/// <summary>What the form of the root sends, signed with the root's access key.</summary>
/// <param name="MfaCode">The code of an MFA device, where one is asked for.</param>
/// <param name="DurationSeconds">How long the session is to last; 12 hours when not given.</param>
public sealed record RootSignInBody(string? MfaCode = null, int? DurationSeconds = null);
