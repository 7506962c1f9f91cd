using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What users and roles have in common: they carry policies, and act.</summary>
public interface IPrincipalEntity
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

    /// <summary>The ARN of the managed policy that bounds its permissions, or null.</summary>
    string? PermissionsBoundaryArn { get; }

    /// <summary>Its tags, in the order of AWS's lists.</summary>
    ImmutableArray<Tag> Tags { get; }
}
