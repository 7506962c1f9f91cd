using Reeve.Policy.Values;

namespace Reeve.Policy.Conditions;

/// <summary>IpAddress. A policy value that is neither address nor block is kept as null.</summary>
internal sealed class IpMatcher(IpRange?[] values) : ValueMatcher
{
    public static IpMatcher Compile(IEnumerable<string> values) =>
        new([.. values.Select(value => IpRange.TryParse(value, allowPrefix: true, out var range) ? range : (IpRange?)null)]);

    public override MatchResult Match(string value, RequestContext context, ref bool isFaulted)
    {
        if (!IpRange.TryParse(value, allowPrefix: false, out var address))
        {
            return MatchResult.Unreadable;
        }

        var result = MatchResult.No;
        foreach (var range in values)
        {
            if (range is not { } block)
            {
                result = MatchResult.Unreadable;
            }
            else if (block.Contains(address))
            {
                return MatchResult.Yes;
            }
        }

        return result;
    }
}
