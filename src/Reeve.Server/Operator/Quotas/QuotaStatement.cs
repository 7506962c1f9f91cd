using System.Text.Json;

namespace Reeve.Server.Operator.Quotas;

/// <summary>The quotas that an account is to have; those that are not named are AWS's defaults.</summary>
/// <param name="Quotas">Whole numbers by the names of GetAccountSummary: <c>UsersQuota</c>.</param>
public sealed record QuotaStatement(Dictionary<string, JsonElement> Quotas)
{
    /// <summary>The names with their numbers; null stands for what is no whole number.</summary>
    internal IEnumerable<KeyValuePair<string, long?>> Numbers =>
        Quotas.Select(quota => KeyValuePair.Create(quota.Key, NumberOf(quota.Value)));

    private static long? NumberOf(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
