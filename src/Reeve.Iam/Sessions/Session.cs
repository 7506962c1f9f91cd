using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Sessions;

/// <summary>
/// What a session token states. It is sealed into the token and stored nowhere: whoever opens the token knows all of it. Whether the
/// principal still exists, and what its policies allow, is asked anew at each call.
/// </summary>
public sealed record Session
{
    /// <summary>The shortest session, in seconds.</summary>
    public const int ShortestSeconds = 900;

    /// <summary>The longest session of any kind, in seconds: 36 hours.</summary>
    public const int LongestSeconds = 129_600;

    /// <summary>Whose permissions it has.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>The account that it acts in: that of the role or user.</summary>
    public required string AccountId { get; init; }

    /// <summary>The unique id of the role or user, so that a re-created one of the same name is another; null for the account's root.</summary>
    public string? PrincipalId { get; init; }

    /// <summary>
    /// For a session of the account's root, when the account was made: the id of an account that was removed may be given to another. Null for every
    /// other session.
    /// </summary>
    public DateTimeOffset? RootSince { get; init; }

    /// <summary>The role session's or the federated user's name; null for a user's own session.</summary>
    public string? Name { get; init; }

    /// <summary>When it was made, in whole seconds.</summary>
    public required DateTimeOffset IssuedAt { get; init => field = DateTimeOffset.FromUnixTimeSeconds(value.ToUnixTimeSeconds()); }

    /// <summary>How long it lasts, in seconds.</summary>
    public required int DurationSeconds { get; init; }

    /// <summary>The session policy that was passed as a document, or null.</summary>
    public string? Policy { get; init; }

    /// <summary>The managed policies that were passed as session policies. They are asked as they are at each call, not as they were.</summary>
    public ImmutableArray<string> PolicyArns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The session tags, those inherited from the session before included.</summary>
    public ImmutableArray<Tag> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The keys of the tags that a role assumed with this session inherits.</summary>
    public ImmutableArray<string> TransitiveTagKeys { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who is behind it, as said once when it, or the first of its chain, was made; or null.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>When an MFA device vouched for it, or null.</summary>
    public DateTimeOffset? MfaAt { get; init; }

    /// <summary>Whether a role session made it.</summary>
    public bool IsChained { get; init; }

    /// <summary>The identity provider that vouched for who made it (<c>aws:FederatedProvider</c>), or null.</summary>
    public string? FederatedProvider { get; init; }

    /// <summary>The linked service that made it with its own key, and what made it act; null for every other session.</summary>
    public ServiceCause? Cause { get; init; }

    /// <summary>The generation that it is of: a service-linked role's at the time; 0 for every other session.</summary>
    public int Generation { get; init; }

    /// <summary>Whether it began at the console's door. Such a session is a person at work: unlike that of GetSessionToken, it may call IAM.</summary>
    public bool IsSignIn { get; init; }

    /// <summary>When it ends.</summary>
    [JsonIgnore]
    public DateTimeOffset ExpiresAt => IssuedAt.AddSeconds(DurationSeconds);

    /// <summary>Whether it was given session policies, which then limit it.</summary>
    [JsonIgnore]
    public bool HasPolicies => Policy is not null || !PolicyArns.IsEmpty;
}
