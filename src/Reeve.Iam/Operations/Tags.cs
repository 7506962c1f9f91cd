using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations;

/// <summary>The tags of users and roles.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</remarks>
internal static class Tags
{
    private const string ReservedPrefix = "aws:";

    /// <summary>The tags after more are given: a key that is there already, in whatever case, takes the new value and spelling.</summary>
    public static Result<ImmutableArray<Tag>> Merge(ImmutableArray<Tag> present, ImmutableArray<Tag> given, int quota)
    {
        var keys = new SortedSet<string>(TagKeyOrder.Instance);
        foreach (var tag in given)
        {
            if (!keys.Add(tag.Key))
            {
                return IamErrors.InvalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }

            if (FindReserved(tag.Key) is { } reserved)
            {
                return reserved;
            }
        }

        ImmutableArray<Tag> merged = [.. present.Where(tag => !keys.Contains(tag.Key)), .. given];
        return merged.Length > quota
            ? IamErrors.LimitExceeded("The number of tags has reached the maximum limit.")
            : merged.Sort(static (left, right) => TagKeyOrder.Instance.Compare(left.Key, right.Key));
    }

    /// <summary>The tags without some; keys that are not there do not matter.</summary>
    public static ImmutableArray<Tag> Without(ImmutableArray<Tag> present, ImmutableArray<string> keys) =>
        present.RemoveAll(tag => keys.Any(key => TagKeyOrder.Instance.Compare(key, tag.Key) == 0));

    /// <summary>The list of an entity's tags.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="operation">The operation that lists.</param>
    public static PagedList<Tag> Of(IPrincipalEntity entity, string operation) =>
        PagedList.Sorted(PagedList.Identity(operation, entity.UniqueId), entity.Tags, tag => tag.Key, TagKeyOrder.Instance);

    /// <summary>The refusal of a key that only AWS may set, or null.</summary>
    public static IamError? FindReserved(string key) =>
        IsReserved(key) ? IamErrors.InvalidInput($"Tag key {key} is not valid: keys that begin with aws: are reserved.") : null;

    private static bool IsReserved(string key) =>
        key.Length >= ReservedPrefix.Length && Ascii.EqualsIgnoreCase(key.AsSpan(0, ReservedPrefix.Length), ReservedPrefix);
}
