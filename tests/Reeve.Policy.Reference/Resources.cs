namespace Reeve.Policy.Reference;

/// <summary>§4.4, Resource: six segments compared one by one; the last takes the rest; no wildcard in the service; variables in the last only.</summary>
internal static class Resources
{
    private const int Service = 2;
    private const int Rest = 5;

    public static bool Matches(string pattern, string resource, bool variables, Context context)
    {
        if (pattern == "*")
        {
            return true;
        }

        var wanted = pattern.Split(':', 6);
        var asked = resource.Split(':', 6);
        return asked.Length == 6 && Enumerable.Range(0, 6).All(index => SegmentMatches(index));

        bool SegmentMatches(int index)
        {
            var text = Pattern.Literal(asked[index]);
            if (index >= wanted.Length)
            {
                // An incomplete ARN is completed with wildcards.
                return true;
            }

            var segment = index switch
            {
                Service => Pattern.Literal(wanted[index]),
                Rest => Template.Fill(wanted[index], wildcards: true, variables, context),
                _ => Pattern.WithWildcards(wanted[index]),
            };
            return segment is not null && Pattern.Matches(segment, text);
        }
    }

    public static bool IsRole(string resource) =>
        resource.Split(':', 6) is ["arn", _, "iam", "", _, var name] && name.StartsWith("role/", StringComparison.Ordinal);
}
