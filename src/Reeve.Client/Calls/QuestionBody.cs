using Reeve.Client.Authorization;

namespace Reeve.Client.Calls;

/// <summary>One question, as the service API spells it.</summary>
internal sealed record QuestionBody(string Action, string[]? Resources, IReadOnlyDictionary<string, string[]>? Context)
{
    public static QuestionBody Of(ReeveQuestion question) => new(
        question.Action,
        question.Resources.Count == 0 ? null : [.. question.Resources],
        question.Context.Count == 0 ? null : question.Context.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal));
}
