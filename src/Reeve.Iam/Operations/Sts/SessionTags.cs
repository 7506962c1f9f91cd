using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Operations.Sts;

/// <summary>The tags that a session is made with: those that the call gives, and those that the calling session hands down.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html</remarks>
/// <param name="Tags">The tags.</param>
/// <param name="TransitiveKeys">The keys of those that the session hands down in turn.</param>
internal sealed record SessionTags(ImmutableArray<Tag> Tags, ImmutableArray<string> TransitiveKeys)
{
    /// <summary>How many tags a session may have.</summary>
    public const int Most = 50;

    private const string ReservedPrefix = "aws:";

    /// <summary>Whether the call gives tags, or the calling session hands some down: either takes <c>sts:TagSession</c>.</summary>
    public static bool AreInvolved(ImmutableArray<Tag> given, Session? calling) => !given.IsEmpty || !Inherited(calling).IsEmpty;

    /// <summary>The tags of the session, or why it cannot have them.</summary>
    /// <param name="given">The tags that the call gives.</param>
    /// <param name="transitiveKeys">The keys that the call calls transitive.</param>
    /// <param name="calling">The session that calls, or null.</param>
    public static Result<SessionTags> Resolve(ImmutableArray<Tag> given, ImmutableArray<string> transitiveKeys, Session? calling)
    {
        var keys = new SortedSet<string>(TagKeyOrder.Instance);
        foreach (var tag in given)
        {
            if (!keys.Add(tag.Key))
            {
                return SessionErrors.DuplicateTagKeys();
            }

            if (tag.Key.Length >= ReservedPrefix.Length && Ascii.EqualsIgnoreCase(tag.Key.AsSpan(0, ReservedPrefix.Length), ReservedPrefix))
            {
                return SessionErrors.ReservedTagKey(tag.Key);
            }
        }

        if (transitiveKeys.Any(key => !keys.Contains(key)))
        {
            return SessionErrors.TransitiveKeyWithoutTag();
        }

        var inherited = Inherited(calling);
        if (inherited.Any(tag => keys.Contains(tag.Key)))
        {
            return SessionErrors.InheritedTag();
        }

        return given.Length + inherited.Length > Most
            ? SessionErrors.TooManyTags(Most)
            : new SessionTags([.. inherited, .. given], [.. inherited.Select(tag => tag.Key), .. transitiveKeys.Distinct(TagKeys)]);
    }

    private static ImmutableArray<Tag> Inherited(Session? calling) => calling is null
        ? []
        : calling.Tags.RemoveAll(tag => !calling.TransitiveTagKeys.Contains(tag.Key, TagKeys));

    private static readonly EqualityComparer<string> TagKeys = EqualityComparer<string>.Create(
        static (left, right) => TagKeyOrder.Instance.Compare(left, right) == 0, static key => key.Length);
}
