using Reeve.Policy.Actions;
using Reeve.Policy.Matching;
using Reeve.Policy.Model;
using Reeve.Policy.Validate;

namespace Reeve.Policy.Lint.Rules;

/// <summary>Condition keys that no request has.</summary>
internal sealed class UnknownConditionKey : ILintRule
{
    /// <inheritdoc />
    public FindingRule Rule { get; } = new(
        "UnknownConditionKey", FindingSeverity.Error, "There is no such condition key, or not in the service that its prefix names.");

    /// <inheritdoc />
    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var statement in subject.Statements)
        {
            foreach (var key in statement.Model.Conditions.SelectMany(condition => condition.Keys))
            {
                if (Message(key, statement, subject) is { } message)
                {
                    yield return new Finding(message, key.Start);
                }
            }
        }
    }

    private static string? Message(ConditionKeyModel key, StatementSubject statement, LintSubject subject)
    {
        var colon = key.Key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return $"{Quoted.Text(key.Key)} is no condition key: none is without a prefix.";
        }

        if (ConditionKeys.IsKnown(key.Key, statement, subject))
        {
            return null;
        }

        var prefix = AsciiFold.ToLower(key.Key[..colon]);
        if (prefix == "aws")
        {
            return $"There is no condition key {Quoted.Text(key.Key)}.{Nearest(key.Key, subject.Reference.GlobalConditionKeys, subject)}";
        }

        return subject.Reference.FindServiceOfKeys(prefix) is { } service
            ? $"{service.Name} has no condition key {Quoted.Text(key.Key)}.{Nearest(key.Key, service.ConditionKeys, subject)}"
            : null;
    }

    private static string Nearest(string key, IEnumerable<ConditionKeyDescription> keys, LintSubject subject) =>
        Quoted.Suggestion(NearestText.Find(key, keys.Select(each => each.Key).Where(each => !Placeholders.AreIn(each)), subject.Work));
}
