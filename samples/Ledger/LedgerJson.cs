using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reeve.Samples.Ledger;

/// <summary>The service's JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Ledger[]))]
[JsonSerializable(typeof(CreatedLedger))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class LedgerJson : JsonSerializerContext;
