using System.Text;
using System.Text.Json;
using Reeve.Iam.Audit;

namespace Reeve.Iam.Tests.Audit;

/// <summary>How audit events show members.</summary>
public sealed class JsonShapeWriterTests
{
    [Fact]
    public void A_map_is_an_object_whose_keys_keep_their_case()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            var writer = new JsonShapeWriter(json);
            writer.BeginMap("SummaryMap"u8);
            writer.BeginEntry("Users");
            writer.Integer("value"u8, 2);
            writer.EndEntry();
            writer.BeginEntry("Roles");
            writer.Text("value"u8, "none");
            writer.EndEntry();
            writer.EndMap("SummaryMap"u8);
            writer.Boolean("IsTruncated"u8, false);
            json.WriteEndObject();
        }

        Assert.Equal(
            """{"summaryMap":{"Users":2,"Roles":"none"},"isTruncated":false}""", Encoding.UTF8.GetString(text.ToArray()));
    }
}
