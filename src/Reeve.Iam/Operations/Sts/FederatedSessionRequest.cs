namespace Reeve.Iam.Operations.Sts;

/// <summary>What a session is asked to be by who comes through an identity provider.</summary>
/// <param name="RoleArn">The role.</param>
/// <param name="SessionName">The session's name.</param>
/// <param name="Policies">What limits it.</param>
/// <param name="DurationSeconds">How long it is to last, or null for an hour.</param>
/// <param name="MostSeconds">How long the provider lets it last.</param>
internal sealed record FederatedSessionRequest(
    string RoleArn, string SessionName, SessionPolicies Policies, int? DurationSeconds, int MostSeconds = int.MaxValue);
