using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reeve.Iam.Sessions;

/// <summary>The JSON inside tokens: texts as they are, because no page shows them and room is short.</summary>
internal static class SessionJson
{
    private static readonly SessionJsonContext Context =
        new(new JsonSerializerOptions(SessionJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A session.</summary>
    public static JsonTypeInfo<Session> Session => Context.Session;

    /// <summary>What of it counts toward the bound.</summary>
    public static JsonTypeInfo<PackedSize.Contents> Contents => Context.Contents;
}
