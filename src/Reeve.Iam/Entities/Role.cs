using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Entities;

/// <summary>An IAM role, ordinary or service-linked.</summary>
public sealed record Role : IPrincipalEntity
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string UniqueId { get; init; }

    /// <inheritdoc/>
    public required string Path { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Who may assume it: the document as it was given, which names users and roles by ARN.</summary>
    public required PolicyText AssumeRolePolicy { get; init; }

    /// <summary>Whom of the users and roles that the trust policy names it means.</summary>
    public ImmutableArray<TrustedPrincipal> TrustedPrincipals { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The description, or null. An empty one is none: answers leave it out.</summary>
    public string? Description { get; init => field = value is "" ? null : value; }

    /// <summary>The longest session, in seconds: 3,600 to 43,200.</summary>
    public int MaxSessionDuration { get; init; } = 3600;

    /// <inheritdoc/>
    public ImmutableArray<InlinePolicy> InlinePolicies { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<string> AttachedPolicyArns { get; init; } = [];

    /// <inheritdoc/>
    public string? PermissionsBoundaryArn { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The template that the role comes from, or null for an ordinary role. This link, never the name or path, makes a role service-linked.
    /// </summary>
    public ServiceLink? ServiceLink { get; init; }

    /// <summary>The deletion task that is open for this service-linked role, or null.</summary>
    public string? OpenDeletionTaskId { get; init; }

    /// <summary>
    /// The token of the deletion that has fenced this service-linked role off, or null. A fenced role gets no new sessions and no new statements of
    /// usage, so that it is still unused when it is removed; only the holder of the token removes it.
    /// </summary>
    public long? DeletionFence { get; init; }

    /// <summary>
    /// Which generation of sessions this service-linked role is at: each revocation begins the next, and sessions of those before are over. Null for
    /// the first, and for every ordinary role. A number and not a time, so that clocks have no say in who is revoked.
    /// </summary>
    public int? SessionGeneration { get; init; }

    /// <summary>Whether a linked service defines the role.</summary>
    [JsonIgnore]
    public bool IsServiceLinked => ServiceLink is not null;
}
