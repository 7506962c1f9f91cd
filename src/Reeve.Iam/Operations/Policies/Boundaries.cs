using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>The managed policies that bound the permissions of users and roles.</summary>
internal static class Boundaries
{
    /// <summary>Why a policy cannot bound permissions, or null. The policies of linked services cannot; no boundary at all is well.</summary>
    public static IamError? FindFault(string? policyArn, Account account, OperationContext context)
    {
        if (policyArn is null)
        {
            return null;
        }

        if (!PolicyArns.IsWellFormed(policyArn))
        {
            return PolicyErrors.InvalidBoundaryArn(policyArn);
        }

        return PolicyLookup.Find(account, context, policyArn) is { IsAttachable: true } ? null : PolicyErrors.BoundaryNotAttachable(policyArn);
    }
}
