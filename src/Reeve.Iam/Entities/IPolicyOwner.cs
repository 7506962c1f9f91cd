using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What users, groups and roles have in common: they carry policies.</summary>
public interface IPolicyOwner
{
    /// <summary>The name, unique among its kind in the account without regard to case.</summary>
    string Name { get; }

    /// <summary>The unique id, never used again.</summary>
    string UniqueId { get; }

    /// <summary>The path, with a slash at both ends.</summary>
    string Path { get; }

    /// <summary>The policies of its own, ordered by name.</summary>
    ImmutableArray<InlinePolicy> InlinePolicies { get; }

    /// <summary>The ARNs of the managed policies attached to it, in the order in which they were attached.</summary>
    ImmutableArray<string> AttachedPolicyArns { get; }
}
