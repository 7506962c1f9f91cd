using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Answer of AssumeRole.</summary>
/// <param name="Credentials">What the session's requests are signed with.</param>
/// <param name="AssumedRoleUser">The session.</param>
/// <param name="PackedPolicySize">How much of their room policies and tags take, in percent; null when there are none.</param>
/// <param name="SourceIdentity">The source identity, or null.</param>
internal sealed record AssumeRoleResponse(
    CredentialsShape Credentials, AssumedRoleUserShape AssumedRoleUser, int? PackedPolicySize, string? SourceIdentity) : IMadeSession
{
    /// <inheritdoc/>
    string? IMadeSession.RoleArn => RoleArn;

    /// <inheritdoc/>
    Account? IMadeSession.After => After;

    /// <summary>The account with the session noted, for a service-linked role. It is no member of the answer.</summary>
    internal Account? After { get; init; }

    /// <summary>The role. It is no member of the answer.</summary>
    internal required string RoleArn { get; init; }
}
