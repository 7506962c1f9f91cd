using Reeve.Iam.Entities;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>
/// Places in the list of managed policies: the account's own by name, and then AWS's by path and name, both ordinal. The places of own
/// policies leave the path out, because a marker has no room for one of 512 characters.
/// </summary>
internal static class PolicyOrder
{
    /// <summary>The place of a policy. AWS's begin with the slash of their path, which no name has.</summary>
    public static string PositionOf(IManagedPolicy policy) => policy is ManagedPolicy ? policy.PolicyName : $"{policy.Path} {policy.PolicyName}";

    /// <summary>The account's own policies after a place; all of them when it is null.</summary>
    public static IEnumerable<IManagedPolicy> OwnAfter(Account account, string? last) => IsOfAws(last) ? [] : account.Policies.After(last);

    /// <summary>AWS's policies after a place; all of them when it is null or one of the account's own.</summary>
    public static IEnumerable<IManagedPolicy> OfAwsAfter(IReadOnlyList<AwsManagedPolicy> policies, string? last)
    {
        for (var index = IsOfAws(last) ? FirstAfter(policies, last!) : 0; index < policies.Count; index++) // not null: it is one of AWS's
        {
            yield return policies[index];
        }
    }

    private static bool IsOfAws(string? place) => place?[0] is '/';

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
