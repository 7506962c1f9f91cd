using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>The action patterns that one statement lists for one service.</summary>
internal sealed record ActionPatterns(string Service, WildcardPattern[] Names)
{
    /// <summary>Whether any pattern matches the action's name, made small.</summary>
    public bool Matches(ReadOnlySpan<char> name)
    {
        foreach (var pattern in Names)
        {
            if (pattern.Matches(name))
            {
                return true;
            }
        }

        return false;
    }
}
