using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>Asks services whether they use a role.</summary>
internal static class UsageQuestions
{
    /// <summary>What the service of a role answers; that it does not when there is no such role any more.</summary>
    public static ValueTask<RoleUsageAnswer> AskAsync(IRoleUsageSource source, Account account, Role? role, CancellationToken cancellationToken) =>
        role is { ServiceLink: { } link }
            ? source.AskAsync(new(account.Id, Arns.Role(account.Id, role.Path, role.Name), link), cancellationToken)
            : new(RoleUsageAnswer.Unused);
}
