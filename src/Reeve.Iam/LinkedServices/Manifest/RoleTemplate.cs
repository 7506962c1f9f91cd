using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>What a service defines for one service-linked role.</summary>
public sealed record RoleTemplate
{
    /// <summary>The role's name, without a suffix.</summary>
    public required string Name { get; init; }

    /// <summary>The description that roles get when their creator gives none, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the creator may, or must, add a suffix.</summary>
    public SuffixRule Suffix { get; init; }

    /// <summary>Who makes the role.</summary>
    public RoleAuthority CreatedBy { get; init; }

    /// <summary>Who deletes the role.</summary>
    public RoleAuthority DeletedBy { get; init; }

    /// <summary>The service principals that assume the role besides the service itself.</summary>
    public ImmutableArray<string> AlsoAssumedBy { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The trust policy, JSON; null for the one that follows from the principals.</summary>
    [JsonConverter(typeof(PolicyDocumentConverter))]
    public string? TrustPolicy { get; init; }

    /// <summary>The role's permissions.</summary>
    public required ImmutableArray<PermissionsPolicy> Policies { get; init; }
}
