using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Finds server certificates by name, in whatever case.</summary>
internal static class ServerCertificateLookup
{
    /// <summary>The certificate.</summary>
    public static Result<ServerCertificate> Existing(Account account, string name) => account.ServerCertificates.Find(name) is { } certificate
        ? certificate
        : IamErrors.NoSuchEntity("Server Certificate", name);

    /// <summary>The refusal of a name that is taken.</summary>
    public static IamError AlreadyExists(string name) => IamErrors.AlreadyExists($"The Server Certificate with name {name} already exists.");

    /// <summary>What a call on a certificate is authorized on: where there is none, on the ARN that it would have at the root path.</summary>
    public static AuthorizationTarget Target(Account account, string name)
    {
        var certificate = account.ServerCertificates.Find(name);
        return new(Arns.ServerCertificate(account.Id, certificate?.Path ?? "/", certificate?.Name ?? name))
        {
            ResourceTags = certificate?.Tags ?? [],
        };
    }
}
