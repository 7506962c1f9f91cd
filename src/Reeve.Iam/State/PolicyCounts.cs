using System.Collections.Immutable;

namespace Reeve.Iam.State;

/// <summary>Keeps count of how many entities use each managed policy, so that ListPolicies does not walk the account.</summary>
internal static class PolicyCounts
{
    public static ImmutableArray<string> OfBoundary(string? policyArn) => policyArn is null ? [] : [policyArn];

    public static ImmutableDictionary<string, int> Recount(
        ImmutableDictionary<string, int> counts, ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if (before.Equals(after) || (before.IsEmpty && after.IsEmpty))
        {
            return counts;
        }

        foreach (var arn in before)
        {
            var count = counts[arn] - 1;
            counts = count == 0 ? counts.Remove(arn) : counts.SetItem(arn, count);
        }

        foreach (var arn in after)
        {
            counts = counts.SetItem(arn, counts.GetValueOrDefault(arn) + 1);
        }

        return counts;
    }
}
