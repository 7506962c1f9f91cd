using System.Text.Json;
using Reeve.Storage.Sqlite;

namespace Reeve.Server.Tests.Audit;

/// <summary>Reads what a server left in its trail; the server has to be stopped, because a store has one owner.</summary>
internal static class AuditTrail
{
    /// <summary>The events of an account, oldest first.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ReadAuditAsync(this TestServer server, string accountId)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await server.StopAsync();
        await using var store = await SqliteStore.OpenAsync(new() { DataDirectory = server.DataDirectory }, cancellationToken);
        var rows = await store.ReadAuditAsync(accountId, null, 1000, cancellationToken);
        return [.. rows.OrderBy(row => row.Sequence).SelectMany(row => row.Events()).Select(told => JsonDocument.Parse(told).RootElement)];
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
