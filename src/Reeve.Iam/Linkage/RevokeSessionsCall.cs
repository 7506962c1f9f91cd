using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Linkage;

/// <summary>
/// Revokes the sessions of a service-linked role, for a principal of its account. AWS has no such call. It is decided as the one by which AWS's
/// console revokes those of ordinary roles, PutRolePolicy.
/// </summary>
/// <param name="accountId">The role's account, as the caller says.</param>
/// <param name="roleName">The role.</param>
/// <param name="isOn">Whether the operator lets principals do this.</param>
internal sealed class RevokeSessionsCall(string accountId, string roleName, bool isOn)
    : BoundCall(OperationTable.Find(ApiService.Iam, "PutRolePolicy") ?? throw new InvalidOperationException("PutRolePolicy is declared."))
{
    /// <summary>What trails call it.</summary>
    public const string Name = "RevokeServiceLinkedRoleSessions";

    /// <inheritdoc/>
    internal override string EventName => Name;

    /// <inheritdoc/>
    public override void WriteRequest(IShapeWriter writer)
    {
        writer.Text("AccountId"u8, accountId);
        writer.Text("RoleName"u8, roleName);
    }

    /// <inheritdoc/>
    internal override AuthorizationTarget Target(Account account, OperationContext context) => accountId == account.Id
        ? RoleTargets.OfPolicyChange(account, roleName)
        : new(Arns.Role(accountId, "/", roleName)) { Refusal = LinkedRoleErrors.OfAnotherAccount(accountId) };

    /// <inheritdoc/>
    internal override Result<CallOutcome> Run(Account account, OperationContext context) => RoleLookup.Existing(account, roleName).Then<CallOutcome>(role =>
    {
        if (!role.IsServiceLinked)
        {
            return LinkedRoleErrors.RevokedByPolicy(role.Name);
        }

        if (!isOn)
        {
            return LinkedRoleErrors.SessionsNotRevocable(role.Name);
        }

        var (after, count) = LinkedSessions.Revoke(account, role, context.Now);
        return new TypedCallOutcome<RevokedSessions>(after, new RevokedSessions(role.Name, count), Write);
    });

    private static void Write(IShapeWriter writer, RevokedSessions revoked) => writer.Integer("RevokedCount"u8, revoked.Count);
}
