using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>
/// The order in which AWS tells the faults of a request's members. It is neither that of the API's model nor alphabetical: every answer recorded
/// from AWS that names several members has them in the order in which a <c>java.util.HashMap</c> keyed by their names runs through them.
/// </summary>
internal static class FaultOrder
{
    private const int SmallestTable = 16;

    /// <summary>The members in that order. Those that share a bucket keep theirs, as in the table.</summary>
    public static IEnumerable<MemberModel> Of(EquatableArray<MemberModel> members)
    {
        var buckets = SmallestTable;
        while (members.Count > buckets * 3 / 4)
        {
            buckets *= 2;
        }

        return members.OrderBy(member => Spread(Hash(member.WireName)) & (buckets - 1));
    }

    // String.hashCode of the Java language, of the name as faults spell it: the first letter lower-cased.
    private static uint Hash(string name)
    {
        var hash = 0u;
        for (var index = 0; index < name.Length; index++)
        {
            var letter = index == 0 && name[0] is >= 'A' and <= 'Z' ? name[0] | ' ' : name[index];
            hash = unchecked((31 * hash) + (uint)letter);
        }

        return hash;
    }

    private static uint Spread(uint hash) => hash ^ (hash >> 16);
}
