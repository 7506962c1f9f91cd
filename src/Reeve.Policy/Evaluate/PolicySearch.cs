using Reeve.Policy.Compile;

namespace Reeve.Policy.Evaluate;

/// <summary>Looks for matching statements.</summary>
internal static class PolicySearch
{
    /// <summary>Whether a Deny statement of the set matches.</summary>
    public static bool Denies(PolicySet set, ref Evaluation evaluation)
    {
        foreach (var program in set.Programs)
        {
            if (!program.Denies.IsEmpty && AnyMatches(program.Denies, ref evaluation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an Allow statement of the set matches.</summary>
    public static bool Allows(PolicySet set, ref Evaluation evaluation)
    {
        foreach (var program in set.Programs)
        {
            if (AnyMatches(program.Allows, ref evaluation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The strongest way in which a matching statement of the index names the principal.</summary>
    public static PrincipalMatch Strongest(ActionIndex index, ref Evaluation evaluation)
    {
        var strongest = PrincipalMatch.None;
        var cursor = CandidateCursor.Start;
        while (strongest < PrincipalMatch.Direct && cursor.MoveNext(index, evaluation.Action, out var statement))
        {
            var match = statement.MatchPrincipal(evaluation.Principal);
            if (match > strongest && statement.RestMatches(ref evaluation))
            {
                strongest = match;
            }
        }

        return strongest;
    }

    private static bool AnyMatches(ActionIndex index, ref Evaluation evaluation)
    {
        var cursor = CandidateCursor.Start;
        while (cursor.MoveNext(index, evaluation.Action, out var statement))
        {
            if (statement.MatchPrincipal(evaluation.Principal) != PrincipalMatch.None && statement.RestMatches(ref evaluation))
            {
                return true;
            }
        }

        return false;
    }
}
