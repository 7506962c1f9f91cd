using System.Text.Json.Serialization;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Transfer.Details;

/// <summary>An inline policy.</summary>
internal sealed record PolicyDetail
{
    public required string PolicyName { get; init; }

    [JsonConverter(typeof(DocumentConverter))]
    public required PolicyText PolicyDocument { get; init; }

    /// <summary>The inline policies of an entity; null, not empty, where it has none.</summary>
    public static PolicyDetail[]? Of(IPolicyOwner owner) => owner.InlinePolicies.IsEmpty
        ? null
        : [.. owner.InlinePolicies.Select(policy => new PolicyDetail { PolicyName = policy.Name, PolicyDocument = policy.Document })];
}
