using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Compile;

/// <summary>The actions that one Action or NotAction element lists, made small: whole names apart from patterns.</summary>
internal sealed class ActionList
{
    private ActionList(bool isAny, string[] exact, ActionPatterns[] patterns)
    {
        IsAny = isAny;
        Exact = exact;
        Patterns = patterns;
    }

    /// <summary>Whether a lone <c>*</c> is among them, which makes the others idle.</summary>
    public bool IsAny { get; }

    /// <summary>The actions without wildcards, <c>service:name</c>.</summary>
    public string[] Exact { get; }

    /// <summary>The actions with wildcards, by service.</summary>
    public ActionPatterns[] Patterns { get; }

    public static ActionList Compile(TextItem[] actions)
    {
        if (Array.Exists(actions, action => action.Text == "*"))
        {
            return new ActionList(true, [], []);
        }

        var exact = new List<string>(actions.Length);
        Dictionary<string, List<WildcardPattern>>? patterns = null;
        foreach (var action in actions)
        {
            var folded = AsciiFold.ToLower(action.Text);
            var colon = folded.IndexOf(':', StringComparison.Ordinal);
            if (folded.AsSpan(colon + 1).IndexOfAny('*', '?') < 0)
            {
                exact.Add(folded);
                continue;
            }

            // Wildcards count in the name only: those before the colon stay text, and equal no service.
            patterns ??= new Dictionary<string, List<WildcardPattern>>(StringComparer.Ordinal);
            AddPattern(patterns, colon < 0 ? "" : folded[..colon], folded[(colon + 1)..]);
        }

        return new ActionList(
            false,
            [.. exact],
            patterns is null ? [] : [.. patterns.Select(group => new ActionPatterns(group.Key, [.. group.Value]))]);
    }

    /// <summary>Whether the list has the action: a plain walk, for NotAction and for explaining.</summary>
    public bool Contains(in ActionText action)
    {
        foreach (var name in Exact)
        {
            if (action.Whole.SequenceEqual(name))
            {
                return true;
            }
        }

        foreach (var group in Patterns)
        {
            if (action.Service.SequenceEqual(group.Service) && group.Matches(action.Name))
            {
                return true;
            }
        }

        return IsAny;
    }

    /// <summary>Whether the list has an action of the service, or a pattern for its actions.</summary>
    public bool TouchesService(string service) =>
        IsAny || Array.Exists(Patterns, group => group.Service == service) || Array.Exists(Exact, name => IsOf(name, service));

    /// <summary>Whether the list has every action of the service, known or not: <c>*</c> alone, or after its prefix.</summary>
    public bool CoversService(string service) => IsAny
        || Array.Exists(Patterns, group => group.Service == service && Array.Exists(group.Names, name => name.Kind is WildcardKind.Any));

    private static bool IsOf(string name, string service) =>
        name.Length > service.Length && name[service.Length] == ':' && name.StartsWith(service, StringComparison.Ordinal);

    private static void AddPattern(Dictionary<string, List<WildcardPattern>> patterns, string service, string name)
    {
        if (!patterns.TryGetValue(service, out var group))
        {
            patterns.Add(service, group = []);
        }

        group.Add(WildcardPattern.FromTokens(PatternSyntax.Tokens(name, wildcards: true)));
    }
}
