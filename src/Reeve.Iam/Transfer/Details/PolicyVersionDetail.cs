using System.Text.Json.Serialization;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Transfer.Details;

/// <summary>A version of a managed policy.</summary>
internal sealed record PolicyVersionDetail
{
    [JsonConverter(typeof(DocumentConverter))]
    public required PolicyText Document { get; init; }

    public required string VersionId { get; init; }

    public bool IsDefaultVersion { get; init; }

    public DateTimeOffset? CreateDate { get; init; }
}
