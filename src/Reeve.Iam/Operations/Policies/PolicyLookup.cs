using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Finds managed policies, whoever manages them, as an account sees them.</summary>
internal static class PolicyLookup
{
    /// <summary>The policy of an ARN, or null when the account sees none. AWS manages every policy that there is so far.</summary>
    public static AwsManagedPolicy? Find(Account account, OperationContext context, string arn) => context.AwsManagedPolicies.Find(arn);

    /// <summary>The policy of an ARN, or the refusal of calls that read it.</summary>
    public static Result<AwsManagedPolicy> Existing(Account account, OperationContext context, string arn)
    {
        if (!PolicyArns.IsWellFormed(arn))
        {
            return PolicyErrors.InvalidArn(arn);
        }

        return Find(account, context, arn) is { } policy ? policy : PolicyErrors.NotFound(arn);
    }
}
