using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>What an account has once: its root principal and its settings.</summary>
public sealed record AccountRoot
{
    /// <summary>When the account was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The ids of the root's access keys, oldest first.</summary>
    public ImmutableArray<string> AccessKeyIds { get; init; } = [];

    /// <summary>The serial numbers of the root's MFA devices, in the order in which they were enabled.</summary>
    public ImmutableArray<string> MfaSerialNumbers { get; init; } = [];

    /// <summary>The rules for passwords, or null where the account sets none.</summary>
    public PasswordPolicy? PasswordPolicy { get; init; }

    /// <summary>Which version the session tokens of the global STS endpoint are to have. They are of one kind here; the summary shows the number.</summary>
    public int GlobalEndpointTokenVersion { get; init; } = 1;

    /// <summary>Whether new versions of service templates wait for an approval before the account's roles follow them.</summary>
    public bool ApprovesTemplateVersions { get; init; }

    /// <summary>The quotas that the operator has set, ordered by name; all others are AWS's defaults.</summary>
    public ImmutableArray<QuotaSetting> Quotas { get; init; } = [];
}
