using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.State;

/// <summary>Keeps who has each managed policy, by ARN, so that no call has to walk the account for it. Policies that nobody has are absent.</summary>
internal static class PolicyIndex
{
    public static readonly ImmutableDictionary<string, PolicyHolders> Empty = ImmutableDictionary.Create<string, PolicyHolders>(StringComparer.Ordinal);

    /// <summary>The policies of an entity's boundary: one or none.</summary>
    public static ImmutableArray<string> OfBoundary(string? policyArn) => policyArn is null ? [] : [policyArn];

    /// <summary>The index of an account's entities.</summary>
    /// <param name="owners">All that may have policies.</param>
    /// <param name="policies">Which of them an entity has.</param>
    public static ImmutableDictionary<string, PolicyHolders> Of<T>(IEnumerable<T> owners, Func<T, ImmutableArray<string>> policies)
        where T : IPolicyOwner => owners
        .SelectMany(owner => policies(owner), (owner, arn) => (Owner: (IPolicyOwner)owner, Arn: arn))
        .GroupBy(held => held.Arn, held => held.Owner, StringComparer.Ordinal)
        .ToImmutableDictionary(held => held.Key, PolicyHolders.Of, StringComparer.Ordinal);

    /// <summary>Makes of the index that after an entity is put, changed or removed.</summary>
    /// <param name="index">The index.</param>
    /// <param name="before">The entity as it was, or null, and the policies that it had.</param>
    /// <param name="after">The entity as it is, or null, and the policies that it has.</param>
    public static void Update(
        ImmutableDictionary<string, PolicyHolders>.Builder index,
        (IPolicyOwner? Owner, ImmutableArray<string> Policies) before,
        (IPolicyOwner? Owner, ImmutableArray<string> Policies) after)
    {
        if (before.Policies.Equals(after.Policies) || (before.Policies.IsEmpty && after.Policies.IsEmpty))
        {
            return; // names are found without regard to case, which is all that may differ
        }

        foreach (var arn in before.Policies)
        {
            var others = index[arn].Without(before.Owner!); // not null: it has policies
            if (others.Count == 0)
            {
                index.Remove(arn);
            }
            else
            {
                index[arn] = others;
            }
        }

        foreach (var arn in after.Policies)
        {
            index[arn] = index.GetValueOrDefault(arn, PolicyHolders.None).With(after.Owner!); // not null: it has policies
        }
    }
}
