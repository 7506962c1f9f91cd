using Reeve.Iam.Shapes;

namespace Reeve.Iam.Sessions;

/// <summary>Temporary credentials, as the one answer shows them that ever does.</summary>
internal sealed record CredentialsShape
{
    public required string AccessKeyId { get; init; }

    [Sensitive]
    public required string SecretAccessKey { get; init; }

    [Sensitive]
    public required string SessionToken { get; init; }

    public required DateTimeOffset Expiration { get; init; }
}
