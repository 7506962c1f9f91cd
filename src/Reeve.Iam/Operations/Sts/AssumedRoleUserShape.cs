using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.Sts;

/// <summary>The role session that was made.</summary>
/// <param name="AssumedRoleId">The role's unique id and the session's name.</param>
/// <param name="Arn">The session's ARN.</param>
internal sealed record AssumedRoleUserShape(string AssumedRoleId, string Arn)
{
    /// <summary>The shape of a session.</summary>
    public static AssumedRoleUserShape Of(string accountId, Role role, string sessionName) =>
        new($"{role.UniqueId}:{sessionName}", Arns.AssumedRole(accountId, role.Name, sessionName));
}
