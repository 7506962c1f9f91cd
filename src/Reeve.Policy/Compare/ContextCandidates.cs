namespace Reeve.Policy.Compare;

/// <summary>The contexts that stand for all that the conditions of some statements can tell apart.</summary>
internal static class ContextCandidates
{
    private const int MostContexts = 1024;

    /// <summary>The contexts. Where there were too many, those in which few keys differ.</summary>
    public static IReadOnlyList<RequestContext> Of(IReadOnlyList<ComparedStatement> statements, ComparisonBudget budget) =>
        Of(statements, KnownKeys.None, budget);

    /// <summary>The contexts of requests of which some keys are known; those are not in them.</summary>
    public static IReadOnlyList<RequestContext> Of(IReadOnlyList<ComparedStatement> statements, KnownKeys known, ComparisonBudget budget)
    {
        var keys = KeyCandidates.Of(statements, known, budget).ToArray();
        var total = keys.Aggregate(1L, (product, key) => Math.Min(product * key.Values.Count, int.MaxValue));
        if (total <= MostContexts)
        {
            return [.. Product(keys)];
        }

        budget.Omit();
        return [.. OneByOne(keys).Take(MostContexts)];
    }

    private static IEnumerable<RequestContext> Product(KeyCandidates[] keys)
    {
        var chosen = new int[keys.Length];
        while (true)
        {
            yield return Make(keys, chosen);
            var at = 0;
            while (at < keys.Length && ++chosen[at] == keys[at].Values.Count)
            {
                chosen[at++] = 0;
            }

            if (at == keys.Length)
            {
                yield break;
            }
        }
    }

    // Each key through all its values, the others absent, and then the others at the value that is named first.
    private static IEnumerable<RequestContext> OneByOne(KeyCandidates[] keys)
    {
        foreach (var others in (int[])[0, 1])
        {
            for (var index = 0; index < keys.Length; index++)
            {
                for (var value = 0; value < keys[index].Values.Count; value++)
                {
                    var chosen = keys.Select(key => Math.Min(others, key.Values.Count - 1)).ToArray();
                    chosen[index] = value;
                    yield return Make(keys, chosen);
                }
            }
        }
    }

    private static RequestContext Make(KeyCandidates[] keys, int[] chosen)
    {
        var context = new RequestContext(keys.Length);
        for (var index = 0; index < keys.Length; index++)
        {
            switch (keys[index].Values[chosen[index]])
            {
                case [var single] when !keys[index].IsMultivalued:
                    context.Set(keys[index].Key, single);
                    break;
                case { Length: > 0 } many:
                    context.Set(keys[index].Key, many);
                    break;
            }
        }

        return context;
    }
}
