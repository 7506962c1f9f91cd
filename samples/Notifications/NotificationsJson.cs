using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reeve.Samples.Notifications;

/// <summary>The service's JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Notification[]))]
internal sealed partial class NotificationsJson : JsonSerializerContext;
