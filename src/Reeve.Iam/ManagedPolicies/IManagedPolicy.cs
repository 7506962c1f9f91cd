using System.Collections.Immutable;
using Reeve.Iam.Entities;

namespace Reeve.Iam.ManagedPolicies;

/// <summary>What answers tell of a managed policy, whether AWS manages it or the account does.</summary>
public interface IManagedPolicy
{
    /// <summary>The ARN.</summary>
    string Arn { get; }

    /// <summary>The unique id, <c>ANPA…</c>.</summary>
    string PolicyId { get; }

    /// <summary>The name, the ARN's last part.</summary>
    string PolicyName { get; }

    /// <summary>The path, with a slash at both ends.</summary>
    string Path { get; }

    /// <summary>The description, or null where there is none.</summary>
    string? Description { get; }

    /// <summary>When it was made.</summary>
    DateTimeOffset CreateDate { get; }

    /// <summary>When its newest version was made.</summary>
    DateTimeOffset UpdateDate { get; }

    /// <summary>The id of the version in effect.</summary>
    string DefaultVersionId { get; }

    /// <summary>Whether it can be attached to users, groups and ordinary roles, and bound permissions.</summary>
    bool IsAttachable { get; }

    /// <summary>The versions that there are, newest first.</summary>
    IReadOnlyList<IPolicyVersion> Versions { get; }

    /// <summary>Its tags; AWS's policies have none.</summary>
    ImmutableArray<Tag> Tags { get; }
}
