using System.Collections.Immutable;
using Reeve.Policy.Actions;
using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>An action as a statement writes it, and the actions that it means.</summary>
/// <param name="Item">The text and its place.</param>
/// <param name="Scope">How much is known.</param>
/// <param name="Service">The service, where it is known.</param>
/// <param name="Matches">The known actions that the text matches.</param>
internal sealed record ActionUse(TextItem Item, ActionScope Scope, ServiceActions? Service, ImmutableArray<ActionDescription> Matches)
{
    /// <summary>Whether the service is known and has no such action.</summary>
    public bool MatchesNothing => Scope == ActionScope.Known && Matches.IsEmpty;
}
