using Reeve.Policy.Actions;
using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>Finds the actions that the texts of a policy mean.</summary>
internal sealed class ActionResolver(IActionReference reference, WorkBudget work)
{
    private readonly Dictionary<string, ActionUse> _resolved = new(KeyComparer.Instance);

    public ActionUse Resolve(TextItem item)
    {
        if (!_resolved.TryGetValue(item.Text, out var use))
        {
            use = Find(item);
            _resolved.Add(item.Text, use);
        }

        return use with { Item = item };
    }

    private ActionUse Find(TextItem item)
    {
        if (item.Text == "*")
        {
            return new ActionUse(item, ActionScope.Everything, null, []);
        }

        var colon = item.Text.IndexOf(':', StringComparison.Ordinal);
        var name = item.Text[(colon + 1)..];
        if (colon <= 0 || name.Contains(':', StringComparison.Ordinal) || item.Text.Length > PolicyLimits.MaxActionLength)
        {
            return new ActionUse(item, ActionScope.Unresolved, null, []);
        }

        return reference.FindService(AsciiFold.ToLower(item.Text[..colon])) is { } service
            ? Find(item, service, name)
            : new ActionUse(item, ActionScope.UnknownService, null, []);
    }

    private ActionUse Find(TextItem item, ServiceActions service, string name)
    {
        if (name.AsSpan().IndexOfAny('*', '?') < 0)
        {
            return new ActionUse(item, ActionScope.Known, service, service.FindAction(name) is { } action ? [action] : []);
        }

        if (!work.TrySpend(service.Actions.Length, name.Length))
        {
            return new ActionUse(item, ActionScope.Unresolved, null, []);
        }

        var tokens = PatternSyntax.Tokens(AsciiFold.ToLower(name), wildcards: true);
        return new ActionUse(item, ActionScope.Known, service, [.. service.Actions.Where(action => Matches(tokens, action.Name))]);
    }

    private static bool Matches(string tokens, string name)
    {
        Span<char> folded = stackalloc char[name.Length];
        AsciiFold.ToLower(name, folded);
        return WildcardMatcher.Matches(tokens, folded);
    }
}
