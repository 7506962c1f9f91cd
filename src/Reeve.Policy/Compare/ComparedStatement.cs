using System.Collections.Immutable;
using Reeve.Policy.Matching;
using Reeve.Policy.Model;

namespace Reeve.Policy.Compare;

/// <summary>A statement of either set, its patterns as sets of texts.</summary>
internal sealed class ComparedStatement
{
    private ComparedStatement(StatementModel statement, bool isAfter, bool variables)
    {
        Statement = statement;
        IsAfter = isAfter;
        HasVariables = variables;
        Actions = [.. Texts(statement.Actions).Select(text => (LanguagePattern.OfAction(text), text))];
        Resources =
        [
            .. Texts(statement.Resources)
                .Select(text => (Pattern: LanguagePattern.OfResource(text, variables), Text: text))
                .Where(resource => resource.Pattern is not null)
                .Select(resource => (resource.Pattern!, resource.Text)), // filtered
        ];
    }

    /// <summary>The statement.</summary>
    public StatementModel Statement { get; }

    /// <summary>Whether it is of the later set.</summary>
    public bool IsAfter { get; }

    /// <summary>Whether <c>${…}</c> stands for a condition key.</summary>
    public bool HasVariables { get; }

    /// <summary>Whether it allows.</summary>
    public bool IsAllow => AsciiFold.Equal(Statement.Effect.Text, "Allow");

    /// <summary>The actions that it lists.</summary>
    public ImmutableArray<(LanguagePattern Pattern, string Text)> Actions { get; }

    /// <summary>The resources that it lists, but for those that match none.</summary>
    public ImmutableArray<(LanguagePattern Pattern, string Text)> Resources { get; }

    /// <summary>The statements of documents; of one that does not parse none, because it allows nothing.</summary>
    public static IEnumerable<ComparedStatement> Of(IEnumerable<string> documents, bool isAfter)
    {
        foreach (var document in documents)
        {
            if (PolicyParser.TryParse(document, out var model, out _))
            {
                foreach (var statement in model.Statements)
                {
                    yield return new(statement, isAfter, model.HasVariables);
                }
            }
        }
    }

    /// <summary>The condition keys whose values its resources and conditions put in.</summary>
    public IEnumerable<string> VariableKeys() => Parts().Select(part => part.Key).OfType<string>();

    private IEnumerable<PatternPart> Parts() => !HasVariables
        ? []
        : Texts(Statement.Resources)
            .Concat(Statement.Conditions.SelectMany(condition => condition.Keys).SelectMany(key => key.Values).Select(value => value.Text))
            .Where(PatternSyntax.HasVariable)
            .SelectMany(text => PatternSyntax.Parse(text, wildcards: true));

    /// <summary>Whether its texts name a variable of some keys that has a default.</summary>
    public bool HasDefaultFor(Func<string, bool> isMeant) => Parts().Any(part => part is { Key: { } key, HasDefault: true } && isMeant(key));

    private static IEnumerable<string> Texts(TextList? list) => list?.Items.Select(item => item.Text) ?? [];
}
