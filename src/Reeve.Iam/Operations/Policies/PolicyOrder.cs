using Reeve.Iam.ManagedPolicies;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Places in the list of AWS's policies, which is ordered by path and then name, both ordinal.</summary>
internal static class PolicyOrder
{
    /// <summary>The place of a policy: neither part has blanks.</summary>
    public static string PositionOf(AwsManagedPolicy policy) => $"{policy.Path} {policy.PolicyName}";

    /// <summary>The policies after a place; all of them when it is null.</summary>
    public static IEnumerable<AwsManagedPolicy> After(IReadOnlyList<AwsManagedPolicy> policies, string? last)
    {
        for (var index = last is null ? 0 : FirstAfter(policies, last); index < policies.Count; index++)
        {
            yield return policies[index];
        }
    }

    private static int FirstAfter(IReadOnlyList<AwsManagedPolicy> policies, string last)
    {
        var (low, high) = (0, policies.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(PositionOf(policies[middle]), last) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
