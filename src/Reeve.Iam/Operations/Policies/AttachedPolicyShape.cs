using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.Policies;

/// <summary>A managed policy that is attached to something.</summary>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyArn">The policy's ARN.</param>
internal sealed record AttachedPolicyShape(string PolicyName, string PolicyArn)
{
    /// <summary>The shape of a policy.</summary>
    public static AttachedPolicyShape Of(string policyArn) => new(PolicyArns.NameOf(policyArn), policyArn);
}
