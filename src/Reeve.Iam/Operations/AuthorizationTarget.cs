using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations;

/// <summary>What a call is a call on, as policies see it and as AccessDenied words it.</summary>
/// <param name="Resource">The ARN that policies are matched with, or <c>*</c>.</param>
/// <param name="Wording">How AccessDenied names the resource (<c>role deploy</c>), or null where it prints <paramref name="Resource"/>.</param>
internal sealed record AuthorizationTarget(string Resource, string? Wording = null)
{
    /// <summary>Condition keys of the operation's own, with their values; those that the declaration lists.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Keys { get; init; } = [];

    /// <summary>Condition keys of the operation's own that may have several values.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> MultivaluedKeys { get; init; } = [];

    /// <summary>The tags of the resource: <c>aws:ResourceTag/…</c> and <c>iam:ResourceTag/…</c>.</summary>
    public ImmutableArray<Tag> ResourceTags { get; init; } = [];

    /// <summary>The tags that the request brings: <c>aws:RequestTag/…</c> and <c>aws:TagKeys</c>.</summary>
    public ImmutableArray<Tag> RequestTags { get; init; } = [];

    /// <summary>The tag keys that the request names without values, as untagging does: <c>aws:TagKeys</c>.</summary>
    public ImmutableArray<string> RequestTagKeys { get; init; } = [];

    /// <summary>Further actions on the same resource that must be allowed too: <c>iam:TagRole</c> when a role is created with tags.</summary>
    public ImmutableArray<string> CompanionActions { get; init; } = [];

    /// <summary>Further ARNs on which the operation's action must be allowed too: the one that a user has after it was renamed.</summary>
    public ImmutableArray<string> FurtherResources { get; init; } = [];

    /// <summary>The roles that the call hands over to services; each must be one that the caller may pass.</summary>
    public ImmutableArray<PassedRole> PassedRoles { get; init; } = [];

    /// <summary>The role that the call would assume, whose trust policy decides as well; null for every other call.</summary>
    public RoleTrust? Trust { get; init; }

    /// <summary>What refuses the call whatever policies say, and before they are asked: MFA that fails, a kind of caller that may never. Null for most.</summary>
    public IamError? Refusal { get; init; }

    /// <summary>
    /// The account once the call is let in, where that uses something up: an MFA code, which is to count once. It is the account that the
    /// operation then runs on, so that it becomes true even where the operation only reads. Null for most.
    /// </summary>
    public Account? Spent { get; init; }

    /// <summary>Whether the call is allowed where no policy denies it: every user may get a session of its own.</summary>
    public bool IsAllowedUnlessDenied { get; init; }

    /// <summary>
    /// An action that is as good as the operation's own: an allow of either suffices, an explicit deny of either refuses. Null for most.
    /// </summary>
    public string? AlternativeAction { get; init; }

    /// <summary>What the caller is granted besides its own policies, as the account has it: its users may change their own passwords.</summary>
    public ImmutableArray<AppliedPolicy> Grants { get; init; } = [];

    /// <summary>What a denial is answered with where AWS has a sentence of its own for the operation; null for most.</summary>
    public IamError? DeniedAs { get; init; }

    /// <summary>The target with a condition key more; unchanged when there is no value for it.</summary>
    public AuthorizationTarget WithKey(string key, string? value) =>
        value is null ? this : this with { Keys = Keys.Add(KeyValuePair.Create(key, value)) };
}
