using System.Text.Json.Serialization;

namespace Reeve.Iam.Transfer.Details;

/// <summary>The JSON of the details: AWS's names as they are, and what is not known is passed over.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AuthorizationDetails))]
internal sealed partial class DetailsJson : JsonSerializerContext;
