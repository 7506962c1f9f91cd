using Reeve.Iam.Entities;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>A service-specific credential without its secret.</summary>
internal sealed record ServiceCredentialMetadataShape
{
    public required string UserName { get; init; }

    public required string Status { get; init; }

    /// <summary>Null for an API key.</summary>
    public string? ServiceUserName { get; init; }

    /// <summary>Null for all but an API key.</summary>
    public string? ServiceCredentialAlias { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public DateTimeOffset? ExpirationDate { get; init; }

    public required string ServiceSpecificCredentialId { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>The shape of a credential.</summary>
    public static ServiceCredentialMetadataShape Of(string userName, ServiceCredential credential, DateTimeOffset now)
    {
        var isApiKey = CredentialServices.HasApiKeys(credential.ServiceName);
        return new()
        {
            UserName = userName,
            Status = ServiceCredentialLookup.StatusOf(credential, now),
            ServiceUserName = isApiKey ? null : credential.PublicName,
            ServiceCredentialAlias = isApiKey ? credential.PublicName : null,
            CreateDate = credential.CreateDate,
            ExpirationDate = credential.ExpirationDate,
            ServiceSpecificCredentialId = credential.Id,
            ServiceName = credential.ServiceName,
        };
    }
}
