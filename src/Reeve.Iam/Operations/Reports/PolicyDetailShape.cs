using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Reports;

/// <summary>An inline policy with its document.</summary>
/// <param name="PolicyName">The name.</param>
/// <param name="PolicyDocument">The document.</param>
internal sealed record PolicyDetailShape(string PolicyName, PolicyText PolicyDocument)
{
    /// <summary>The inline policies of an entity; default, not empty, where it has none: AWS leaves the list out.</summary>
    public static ImmutableArray<PolicyDetailShape> Of(IPolicyOwner owner) => owner.InlinePolicies.IsEmpty
        ? default
        : [.. owner.InlinePolicies.Select(policy => new PolicyDetailShape(policy.Name, policy.Document))];
}
