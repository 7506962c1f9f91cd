using Reeve.Policy.Matching;

namespace Reeve.Policy.Lint;

/// <summary>Finds what was likely meant where a text is not known.</summary>
internal static class NearestText
{
    private const int MaxLength = 128;

    /// <summary>The candidate that differs in the fewest letters, if these are few enough for a slip; else null.</summary>
    public static string? Find(string text, IEnumerable<string> candidates, WorkBudget work)
    {
        var best = (Text: (string?)null, Distance: MaxDistance(text) + 1);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - text.Length) >= best.Distance || text.Length > MaxLength || candidate.Length > MaxLength)
            {
                continue;
            }

            if (!work.TrySpend(text.Length, candidate.Length))
            {
                break;
            }

            var distance = Distance(AsciiFold.ToLower(text), AsciiFold.ToLower(candidate));
            if (distance < best.Distance)
            {
                best = (candidate, distance);
            }
        }

        return best.Text;
    }

    private static int MaxDistance(string text) => text.Length switch
    {
        < 4 => 1,
        < 12 => 2,
        _ => 3,
    };

    /// <summary>How many letters have to be put in, taken out or replaced.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> costs = stackalloc int[right.Length + 1];
        for (var j = 0; j < costs.Length; j++)
        {
            costs[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j < costs.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(replaced, 1 + Math.Min(costs[j], costs[j - 1]));
            }
        }

        return costs[^1];
    }
}
