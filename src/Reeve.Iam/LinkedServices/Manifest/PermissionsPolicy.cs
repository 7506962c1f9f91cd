using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>One permissions policy of a role template: accounts see it as a managed policy below <c>/aws-service-role/</c>.</summary>
public sealed record PermissionsPolicy
{
    /// <summary>The policy's name, unique among all services.</summary>
    public required string Name { get; init; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The document, JSON.</summary>
    [JsonConverter(typeof(PolicyDocumentConverter))]
    public required string Document { get; init; }
}
