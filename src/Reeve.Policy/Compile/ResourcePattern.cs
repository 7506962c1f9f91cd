using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>Compiles one resource of a statement.</summary>
internal static class ResourcePattern
{
    private const int ServiceSegment = 2;
    private const int LastSegment = 5;

    /// <summary>The pattern; null where the text is no ARN and so can match none.</summary>
    /// <remarks>
    /// Variables count in the last segment only, wildcards everywhere but in the service. AWS saves ARNs that end early, such as
    /// <c>arn:aws:s3</c>, and shows what is missing as <c>*</c>; so it is filled in here.
    /// </remarks>
    public static ArnPattern? Compile(string resource, bool variables)
    {
        var head = 0; // what comes before the first wildcard segment, colons included
        var from = 0;
        var middle = new List<WildcardPattern>(LastSegment);
        for (var segment = 0; segment < LastSegment; segment++)
        {
            var length = resource.AsSpan(from).IndexOf(':');
            var text = length < 0 ? resource.AsSpan(from) : resource.AsSpan(from, length);
            if (length < 0 && segment < ServiceSegment)
            {
                return null;
            }

            var isExact = length >= 0 && (segment == ServiceSegment || text.IndexOfAny('*', '?') < 0);
            if (isExact && middle.Count == 0)
            {
                head = from + length + 1;
            }
            else
            {
                middle.Add(Segment(text, segment));
            }

            if (length < 0)
            {
                return Padded(resource[..head], middle, segment);
            }

            from += length + 1;
        }

        return new ArnPattern(resource[..head], [.. middle], TextPattern.Compile(resource[from..], variables, wildcards: true));
    }

    private static WildcardPattern Segment(ReadOnlySpan<char> text, int segment) =>
        text is "*" && segment != ServiceSegment
            ? WildcardPattern.Any
            : WildcardPattern.FromTokens(PatternSyntax.Tokens(text.ToString(), wildcards: segment != ServiceSegment));

    /// <summary>The pattern of an ARN that ends with <paramref name="segment"/>.</summary>
    private static ArnPattern Padded(string head, List<WildcardPattern> middle, int segment)
    {
        for (var missing = segment + 1; missing < LastSegment; missing++)
        {
            middle.Add(WildcardPattern.Any);
        }

        return new ArnPattern(head, [.. middle], TextPattern.Any);
    }
}
