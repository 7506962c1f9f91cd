using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>An access key without its secret.</summary>
internal sealed record AccessKeyMetadataShape
{
    /// <summary>Null for a key of the root.</summary>
    public string? UserName { get; init; }

    public required string AccessKeyId { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The shape of a key.</summary>
    public static AccessKeyMetadataShape Of(AccessKey key) => new()
    {
        UserName = key.UserName,
        AccessKeyId = key.Id,
        Status = AccessKeyStatus.Of(key),
        CreateDate = key.CreateDate,
    };
}
