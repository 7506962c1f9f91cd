using System.Collections.Immutable;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Answer of GetContextKeysForCustomPolicy and GetContextKeysForPrincipalPolicy.</summary>
/// <param name="ContextKeyNames">The condition keys, each once, in the spelling and order of their first use.</param>
internal sealed record GetContextKeysForPolicyResponse(ImmutableArray<string> ContextKeyNames)
{
    /// <summary>The keys that policies ask for, in conditions and in variables.</summary>
    public static GetContextKeysForPolicyResponse Of(IEnumerable<AppliedPolicy> policies) =>
        new([.. policies.SelectMany(policy => policy.Policy.ContextKeys.AsEnumerable()).Distinct(StringComparer.OrdinalIgnoreCase)]);
}
