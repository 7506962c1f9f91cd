using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>A service-specific credential with its secret, as the one answer shows it that ever does.</summary>
internal sealed record ServiceCredentialShape
{
    public required DateTimeOffset CreateDate { get; init; }

    public DateTimeOffset? ExpirationDate { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>Null for an API key.</summary>
    public string? ServiceUserName { get; init; }

    [Sensitive]
    public string? ServicePassword { get; init; }

    /// <summary>Null for all but an API key.</summary>
    public string? ServiceCredentialAlias { get; init; }

    [Sensitive]
    public string? ServiceCredentialSecret { get; init; }

    public required string ServiceSpecificCredentialId { get; init; }

    public required string UserName { get; init; }

    public required string Status { get; init; }

    /// <summary>The shape of a credential.</summary>
    public static ServiceCredentialShape Of(string userName, ServiceCredential credential, string secret, DateTimeOffset now)
    {
        var isApiKey = CredentialServices.HasApiKeys(credential.ServiceName);
        return new()
        {
            CreateDate = credential.CreateDate,
            ExpirationDate = credential.ExpirationDate,
            ServiceName = credential.ServiceName,
            ServiceUserName = isApiKey ? null : credential.PublicName,
            ServicePassword = isApiKey ? null : secret,
            ServiceCredentialAlias = isApiKey ? credential.PublicName : null,
            ServiceCredentialSecret = isApiKey ? secret : null,
            ServiceSpecificCredentialId = credential.Id,
            UserName = userName,
            Status = ServiceCredentialLookup.StatusOf(credential, now),
        };
    }
}
