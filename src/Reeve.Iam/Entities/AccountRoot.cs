using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What an account has once: its root principal and its settings.</summary>
public sealed record AccountRoot
{
    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The ids of the root's access keys, oldest first.</summary>
    public ImmutableArray<string> AccessKeyIds { get; init; } = [];

    /// <summary>Whether new versions of service templates wait for an approval before the account's roles follow them.</summary>
    public bool ApprovesTemplateVersions { get; init; }
}
