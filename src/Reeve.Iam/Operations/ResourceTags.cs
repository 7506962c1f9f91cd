using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations;

/// <summary>The tags of what is no principal: providers and certificates. Other than those of users and roles, their keys tell case apart.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</remarks>
internal static class ResourceTags
{
    /// <summary>The tags after more are given: a key that is there already takes the new value.</summary>
    public static Result<ImmutableArray<Tag>> Merge(ImmutableArray<Tag> present, ImmutableArray<Tag> given, int quota)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in given)
        {
            if (!keys.Add(tag.Key))
            {
                return IamErrors.InvalidInput("Duplicate tag keys found.");
            }

            if (Tags.FindReserved(tag.Key) is { } reserved)
            {
                return reserved;
            }
        }

        ImmutableArray<Tag> merged = [.. present.Where(tag => !keys.Contains(tag.Key)), .. given];
        return merged.Length > quota
            ? IamErrors.LimitExceeded("The number of tags has reached the maximum limit.")
            : merged.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
    }

    /// <summary>The tags without some; keys that are not there do not matter.</summary>
    public static ImmutableArray<Tag> Without(ImmutableArray<Tag> present, ImmutableArray<string> keys) =>
        present.RemoveAll(tag => keys.Contains(tag.Key));

    /// <summary>The list of a resource's tags.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="operation">The operation that lists.</param>
    /// <param name="resource">Tells the resource from others of its kind.</param>
    public static PagedList<Tag> List(ImmutableArray<Tag> tags, string operation, string resource) =>
        PagedList.Sorted(PagedList.Identity(operation, resource), tags, tag => tag.Key, StringComparer.Ordinal);
}
