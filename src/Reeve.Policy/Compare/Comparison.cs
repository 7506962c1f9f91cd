using System.Collections.Immutable;

namespace Reeve.Policy.Compare;

/// <summary>One comparison: classes of actions, for each the classes of resources, for each the kinds of context; and the judge's word on each.</summary>
internal sealed class Comparison
{
    private readonly ComparisonBudget _budget = new();
    private readonly ComparedStatement[] _statements;
    private readonly string[] _knownActions;
    private readonly SetDecider _before;
    private readonly SetDecider _after;
    private readonly HashSet<PermissionChange> _gained = [];
    private readonly HashSet<PermissionChange> _lost = [];

    public Comparison(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<string> knownActions)
    {
        _statements = [.. ComparedStatement.Of(before, isAfter: false), .. ComparedStatement.Of(after, isAfter: true)];
        _knownActions = [.. knownActions];
        _before = new SetDecider(before);
        _after = new SetDecider(after);
    }

    /// <summary>Makes it.</summary>
    public PolicyDifference Run()
    {
        // Class by class of actions; those that the same statements are about are decided once.
        foreach (var group in ActionClasses().GroupBy(each => string.Join(',', each.Relevant)))
        {
            var relevant = group.First().Relevant.Select(index => _statements[index]).ToArray();
            var actions = group.Select(each => each.Action).ToArray();
            if (relevant.Length > 0)
            {
                Compare(actions, relevant);
            }
        }

        return new(Ordered(_gained), Ordered(_lost), _budget.IsExhaustive);
    }

    private static ImmutableArray<PermissionChange> Ordered(IEnumerable<PermissionChange> changes) =>
    [
        .. changes.OrderBy(change => change.Action, StringComparer.Ordinal)
            .ThenBy(change => change.Resource, StringComparer.Ordinal)
            .ThenBy(change => change.When, StringComparer.Ordinal),
    ];

    private IEnumerable<(ActionClass Action, int[] Relevant)> ActionClasses()
    {
        LanguagePattern[] patterns = [.. _statements.SelectMany(statement => statement.Actions).Select(action => action.Pattern).Concat(_knownActions.Select(LanguagePattern.OfAction)).Distinct()];
        foreach (var found in LanguageClasses.Of(LanguagePattern.Actions, patterns, _budget))
        {
            var matching = patterns.Where((_, index) => found.Matches[index]).ToHashSet();
            var relevant = Enumerable.Range(0, _statements.Length)
                .Where(index => _statements[index].Actions.Any(action => matching.Contains(action.Pattern)) != _statements[index].Statement.IsNotAction)
                .ToArray();
            var name = Array.Find(_knownActions, known => string.Equals(known, found.Witness, StringComparison.OrdinalIgnoreCase));
            yield return (new ActionClass(found.Witness, matching, name), relevant);
        }
    }

    private void Compare(ActionClass[] actions, ComparedStatement[] relevant)
    {
        var contexts = ContextCandidates.Of(relevant, _budget);
        foreach (var (resource, matching) in ResourceClasses(relevant))
        {
            var found = Decide(actions[0].Witness, resource, contexts);
            foreach (var action in actions)
            {
                Note(_gained, action, matching, found.Gains, contexts.Count, relevant, isAfter: true);
                Note(_lost, action, matching, found.Losses, contexts.Count, relevant, isAfter: false);
            }
        }
    }

    private IEnumerable<(string Witness, HashSet<LanguagePattern> Matching)> ResourceClasses(ComparedStatement[] relevant)
    {
        LanguagePattern[] patterns = [.. relevant.SelectMany(statement => statement.Resources).Select(resource => resource.Pattern).Distinct()];
        foreach (var found in LanguageClasses.Of(LanguagePattern.Arns, patterns, _budget))
        {
            yield return (found.Witness, patterns.Where((_, index) => found.Matches[index]).ToHashSet());
        }

        // What is asked about no resource.
        yield return ("*", patterns.Where(pattern => pattern == LanguagePattern.Any).ToHashSet());
    }

    private (List<RequestContext> Gains, List<RequestContext> Losses) Decide(string action, string resource, IReadOnlyList<RequestContext> contexts)
    {
        var (gains, losses) = (new List<RequestContext>(), new List<RequestContext>());
        foreach (var context in contexts)
        {
            if (!_budget.TryTakeDecision())
            {
                break;
            }

            switch (_before.Allows(action, resource, context), _after.Allows(action, resource, context))
            {
                case (false, true):
                    gains.Add(context);
                    break;
                case (true, false):
                    losses.Add(context);
                    break;
            }
        }

        return (gains, losses);
    }

    private static void Note(
        HashSet<PermissionChange> changes,
        ActionClass action,
        HashSet<LanguagePattern> resources,
        List<RequestContext> differing,
        int contextCount,
        ComparedStatement[] relevant,
        bool isAfter)
    {
        if (differing.Count == 0)
        {
            return;
        }

        var allowing = relevant.Where(statement => statement.IsAfter == isAfter && statement.IsAllow).ToArray();
        changes.Add(new PermissionChange(
            action.Name ?? Wording.Of(allowing, statement => statement.Actions, statement => statement.Statement.IsNotAction, action.Matching),
            Wording.Of(allowing, statement => statement.Resources, statement => statement.Statement.IsNotResource, resources),
            differing.Count == contextCount ? null : Wording.Of(differing.MinBy(context => context.Keys.Count())!))); // there is one
    }
}
