using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reeve.Policy.Compile;

namespace Reeve.Policy;

/// <summary>
/// The policies that stand side by side in one place of a decision: a principal's own, a boundary, one level of an organization. Immutable. A set that
/// is used for many decisions should be <see cref="Indexed"/> once and kept with the principal.
/// </summary>
[CollectionBuilder(typeof(PolicySet), nameof(Create))]
public sealed class PolicySet : IReadOnlyList<AppliedPolicy>
{
    private readonly ImmutableArray<AppliedPolicy> _policies;

    private PolicySet(ImmutableArray<AppliedPolicy> policies, PolicyProgram[] programs)
    {
        _policies = policies;
        Programs = programs;
        IsFaulty = policies.Any(policy => policy.Policy.IsFaulty);
    }

    /// <summary>No policy: allows nothing and denies nothing.</summary>
    public static PolicySet Empty { get; } = new([], []);

    /// <summary>How many policies there are.</summary>
    public int Count => _policies.Length;

    /// <inheritdoc/>
    public AppliedPolicy this[int index] => _policies[index];

    /// <summary>Whether a document in it did not compile; then every decision with it refuses.</summary>
    internal bool IsFaulty { get; }

    /// <summary>What is searched: a program per policy, or one over all.</summary>
    internal PolicyProgram[] Programs { get; }

    /// <summary>Puts policies together, cheaply; each is searched by itself.</summary>
    public static PolicySet Create(ReadOnlySpan<AppliedPolicy> policies) => Of([.. policies]);

    /// <summary>Puts policies together under one index, so that a decision looks only at the statements of all of them that can match.</summary>
    public static PolicySet Indexed(IEnumerable<AppliedPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ImmutableArray<AppliedPolicy> all = [.. policies];
        return new PolicySet(all, [PolicyProgram.Build(all.SelectMany(policy => policy.Policy.Statements))]);
    }

    /// <summary>Puts policies together, cheaply; each is searched by itself.</summary>
    public static implicit operator PolicySet(ImmutableArray<AppliedPolicy> policies) => Of(policies.IsDefault ? [] : policies);

    /// <summary>Puts policies together, cheaply; each is searched by itself.</summary>
    public static PolicySet FromImmutableArray(ImmutableArray<AppliedPolicy> policies) => policies;

    /// <summary>A set of one policy.</summary>
    public static implicit operator PolicySet(AppliedPolicy policy) => Of([policy]);

    /// <summary>A set of one policy.</summary>
    public static PolicySet FromAppliedPolicy(AppliedPolicy policy) => policy;

    /// <inheritdoc/>
    public IEnumerator<AppliedPolicy> GetEnumerator() => ((IEnumerable<AppliedPolicy>)_policies).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static PolicySet Of(ImmutableArray<AppliedPolicy> policies) => policies.IsEmpty
        ? Empty
        : new PolicySet(policies, [.. policies.Select(policy => policy.Policy.Program)]);
}
