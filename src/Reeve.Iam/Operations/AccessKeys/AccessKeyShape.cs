using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>An access key with its secret, as the one answer shows it that ever does.</summary>
internal sealed record AccessKeyShape
{
    /// <summary>Null for a key of the root.</summary>
    public string? UserName { get; init; }

    public required string AccessKeyId { get; init; }

    public required string Status { get; init; }

    [Sensitive]
    public required string SecretAccessKey { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The shape of a key.</summary>
    public static AccessKeyShape Of(AccessKey key, string secret) => new()
    {
        UserName = key.UserName,
        AccessKeyId = key.Id,
        Status = AccessKeyStatus.Of(key),
        SecretAccessKey = secret,
        CreateDate = key.CreateDate,
    };
}
