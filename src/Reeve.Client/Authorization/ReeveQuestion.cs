namespace Reeve.Client.Authorization;

/// <summary>May the caller do this?</summary>
/// <param name="Action">An action of the service: <c>ledger:CreateLedger</c>.</param>
/// <param name="Resources">The ARNs of the resources; empty for an action that takes none.</param>
public sealed record ReeveQuestion(string Action, IReadOnlyList<string> Resources)
{
    /// <summary>The condition keys that the service tells: its own, and those that describe the request. Empty by default.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
