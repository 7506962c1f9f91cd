using System.Text.Json;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary>May the caller do this?</summary>
/// <param name="Action">An action of the service: <c>ledger:CreateLedger</c>.</param>
/// <param name="Resources">The ARNs of the resources; absent for an action that takes none.</param>
/// <param name="Context">Condition keys, each with a text or a list of texts.</param>
public sealed record AuthorizeQuestion(string Action, string[]? Resources = null, Dictionary<string, JsonElement>? Context = null);
