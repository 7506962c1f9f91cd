using Reeve.Policy.Compile;
using Reeve.Policy.Evaluate;

namespace Reeve.Policy.Explain;

/// <summary>Finds the keys that a statement asks for and the request does not have.</summary>
internal static class MissingKeys
{
    public static void Add(KeyList missing, StatementProgram statement, ref Evaluation evaluation)
    {
        if (statement.MatchPrincipal(evaluation.Principal) == PrincipalMatch.None || !statement.ActionMatches(evaluation.Action))
        {
            return;
        }

        var context = evaluation.Context;
        missing.Add(statement.ResourceKeys.Where(key => !context.TryGetValues(key, out _)));
        if (statement.ResourceMatches(ref evaluation))
        {
            missing.Add(
                statement.Conditions.SelectMany(test => test.VariableKeys.Prepend(test.Key)).Where(key => !context.TryGetValues(key, out _)));
        }
    }
}
