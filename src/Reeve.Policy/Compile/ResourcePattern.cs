using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>Compiles one resource of a statement.</summary>
internal static class ResourcePattern
{
    private const int ServiceSegment = 2;
    private const int Segments = 6;

    /// <summary>The pattern; null where the text is no ARN and so can match none.</summary>
    /// <remarks>
    /// Variables count in the last segment only, wildcards everywhere but in the service. AWS saves ARNs that end early, such as
    /// <c>arn:aws:s3</c>, and shows what is missing as <c>*</c>; so it is filled in here.
    /// </remarks>
    public static ArnPattern? Compile(string resource, bool variables)
    {
        var segments = resource.Split(':', Segments);
        if (segments.Length <= ServiceSegment)
        {
            return null;
        }

        var firstFive = new string[Segments - 1];
        for (var i = 0; i < firstFive.Length; i++)
        {
            firstFive[i] = PatternSyntax.Tokens(i < segments.Length ? segments[i] : "*", wildcards: i != ServiceSegment);
        }

        var last = segments.Length == Segments ? segments[^1] : "*";
        return ArnPattern.Create(firstFive, TextPattern.Compile(last, variables, wildcards: true));
    }
}
