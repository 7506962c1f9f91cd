using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What users and roles have in common: they carry policies, and act.</summary>
public interface IPrincipalEntity : IPolicyOwner
{
    /// <summary>The ARN of the managed policy that bounds its permissions, or null.</summary>
    string? PermissionsBoundaryArn { get; }

    /// <summary>Its tags, in the order of AWS's lists.</summary>
    ImmutableArray<Tag> Tags { get; }
}
