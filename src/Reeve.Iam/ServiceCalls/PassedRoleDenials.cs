using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations;
using Reeve.Policy;

namespace Reeve.Iam.ServiceCalls;

/// <summary>Why a role is not handed over, in one sentence for who would hand it.</summary>
internal static class PassedRoleDenials
{
    /// <summary>The reason, or null when nothing is in the way. Who may not pass a role is not told whether there is one.</summary>
    public static string? Find(Caller caller, PassedRole passed, Role? role, Explanation passing, Explanation? trust)
    {
        if (!passing.Decision.IsAllowed)
        {
            return AccessDeniedMessage.For(caller.Arn, PassedRole.Action, passed.RoleArn, passing.Decision);
        }

        if (role is null)
        {
            return $"There is no role {passed.RoleArn} in the account {caller.AccountId}.";
        }

        if (role.IsServiceLinked)
        {
            return $"The role {role.Name} is a service-linked role, which nobody passes: its service has it already.";
        }

        return trust is { Decision.IsAllowed: true } ? null : $"The trust policy of the role {role.Name} does not let {passed.Service} assume it.";
    }
}
