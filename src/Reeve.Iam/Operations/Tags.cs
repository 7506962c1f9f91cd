using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations;

/// <summary>The tags of entities. Unless an order is given, keys are those of users and roles, which do not tell case apart.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</remarks>
internal static class Tags
{
    private const string ReservedPrefix = "aws:";

    /// <summary>The tags after more are given: a key that is there already takes the new value and spelling.</summary>
    public static Result<ImmutableArray<Tag>> Merge(
        ImmutableArray<Tag> present, ImmutableArray<Tag> given, int quota, TagKeyOrder? order = null)
    {
        order ??= TagKeyOrder.Instance;
        var keys = new SortedSet<string>(order);
        foreach (var tag in given)
        {
            if (!keys.Add(tag.Key))
            {
                return IamErrors.InvalidInput(order.DuplicateSentence);
            }

            if (IsReserved(tag.Key))
            {
                return IamErrors.InvalidInput($"Tag key {tag.Key} is not valid: keys that begin with aws: are reserved.");
            }
        }

        ImmutableArray<Tag> merged = [.. present.Where(tag => !keys.Contains(tag.Key)), .. given];
        return merged.Length > quota
            ? IamErrors.LimitExceeded("The number of tags has reached the maximum limit.")
            : merged.Sort((left, right) => order.Compare(left.Key, right.Key));
    }

    /// <summary>The tags as the answer of a creation shows them: in the order of the request, where later answers have their own; default for none.</summary>
    public static ImmutableArray<Tag> AsGiven(ImmutableArray<Tag> given) => given.IsDefaultOrEmpty ? default : given;

    /// <summary>The tags without some; keys that are not there do not matter.</summary>
    public static ImmutableArray<Tag> Without(ImmutableArray<Tag> present, ImmutableArray<string> keys, TagKeyOrder? order = null) =>
        present.RemoveAll(tag => keys.Any(key => (order ?? TagKeyOrder.Instance).Compare(key, tag.Key) == 0));

    /// <summary>The list of an entity's tags.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="operation">The operation that lists.</param>
    public static PagedList<Tag> Of(IPrincipalEntity entity, string operation) =>
        PagedList.Sorted(PagedList.Identity(operation, entity.UniqueId), entity.Tags, tag => tag.Key, TagKeyOrder.Instance);

    /// <summary>The list of the tags of what is neither user nor role.</summary>
    /// <param name="uniqueId">The id of what has them.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="operation">The operation that lists.</param>
    public static PagedList<Tag> Of(string uniqueId, ImmutableArray<Tag> tags, string operation) =>
        PagedList.Sorted(PagedList.Identity(operation, uniqueId), tags, tag => tag.Key, TagKeyOrder.Exact);

    private static bool IsReserved(string key) =>
        key.Length >= ReservedPrefix.Length && Ascii.EqualsIgnoreCase(key.AsSpan(0, ReservedPrefix.Length), ReservedPrefix);
}
