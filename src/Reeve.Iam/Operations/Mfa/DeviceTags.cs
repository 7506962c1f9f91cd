using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>The tags of MFA devices, whose keys differ by case.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</remarks>
internal static class DeviceTags
{
    /// <summary>The order in which they are listed: short keys first, then by character.</summary>
    public static readonly IComparer<string> Order = Comparer<string>.Create(static (left, right) =>
        left.Length == right.Length ? string.CompareOrdinal(left, right) : left.Length - right.Length);

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

            if (tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                return IamErrors.InvalidInput($"Tag key {tag.Key} is not valid: keys that begin with aws: are reserved.");
            }
        }

        ImmutableArray<Tag> merged = [.. present.Where(tag => !keys.Contains(tag.Key)), .. given];
        return merged.Length > quota
            ? IamErrors.LimitExceeded("The number of tags has reached the maximum limit.")
            : merged.Sort(static (left, right) => Order.Compare(left.Key, right.Key));
    }
}
