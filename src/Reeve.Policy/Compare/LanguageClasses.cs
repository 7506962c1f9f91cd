using System.Runtime.InteropServices;

namespace Reeve.Policy.Compare;

/// <summary>
/// Finds all classes of texts that a set of patterns tells apart, by walking the product of their automata breadth first. A state is the set
/// of places that the patterns may be at; only the letters that some place waits for make a difference, and one letter stands for all others.
/// </summary>
internal sealed class LanguageClasses
{
    private readonly PatternAutomata _automata;
    private readonly ComparisonBudget _budget;
    private readonly Dictionary<string, string> _witnesses = new(StringComparer.Ordinal);

    private LanguageClasses(PatternAutomata automata, ComparisonBudget budget)
    {
        _automata = automata;
        _budget = budget;
    }

    /// <summary>The classes of the texts of a universe.</summary>
    public static IReadOnlyList<LanguageClass> Of(LanguagePattern universe, IReadOnlyList<LanguagePattern> patterns, ComparisonBudget budget)
    {
        var classes = new LanguageClasses(new PatternAutomata([universe, .. patterns]), budget);
        classes.Walk();
        return [.. classes._witnesses.Select(found => new LanguageClass(found.Value, [.. found.Key.Skip(1).Select(bit => bit is '1')]))];
    }

    private void Walk()
    {
        var start = _automata.Start();
        var seen = new HashSet<string>(StringComparer.Ordinal) { KeyOf(start) };
        var queue = new Queue<(ulong[] State, string Text)>([(start, "")]);
        while (queue.TryDequeue(out var current))
        {
            var accepted = _automata.Accepted(current.State);
            if (accepted[0] is '1')
            {
                _witnesses.TryAdd(accepted, current.Text);
            }

            foreach (var letter in _automata.Letters(current.State))
            {
                var next = _automata.Step(current.State, letter);
                if (_automata.IsAlive(next) && seen.Add(KeyOf(next)))
                {
                    if (!_budget.TryTakeState())
                    {
                        return;
                    }

                    queue.Enqueue((next, current.Text + letter));
                }
            }
        }
    }

    private static string KeyOf(ulong[] state) => new(MemoryMarshal.Cast<ulong, char>(state.AsSpan()));
}
