using System.Text.Json.Serialization;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Transfer.Details;

/// <summary>The role of an instance profile, as the profile tells of it.</summary>
internal sealed record ProfileRole
{
    public string Path { get; init => field = value ?? "/"; } = "/"; // what is absent is set to null

    public required string RoleName { get; init; }

    public string? RoleId { get; init; }

    public string? Arn { get; init; }

    public DateTimeOffset? CreateDate { get; init; }

    [JsonConverter(typeof(DocumentConverter))]
    public PolicyText? AssumeRolePolicyDocument { get; init; }
}
