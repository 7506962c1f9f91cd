using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Callers;

/// <summary>A credential that exists, with what its secret is read from. It proves nothing yet: the signature is still to be verified.</summary>
public sealed record FoundCredential
{
    private FoundCredential(Credential credential) => Credential = credential;

    /// <summary>The credential.</summary>
    public Credential Credential { get; }

    /// <summary>
    /// Tells the secret apart from any other of the same access key id. The secret of a long-term key never changes; two sessions may, if hardly
    /// ever, have drawn the same id.
    /// </summary>
    public long SecretVersion { get; private init; }

    internal AccessKey? Key { get; private init; }

    internal OpenedSession? Opened { get; private init; }

    internal static FoundCredential Of(AccessKey key) => new(new Credential(key.Id)) { Key = key };

    internal static FoundCredential Of(ServiceAccessKey key) =>
        new(new Credential(key.Id) { Cause = new(key.ServicePrincipal) }) { Key = key.ToAccessKey() };

    internal static FoundCredential Of(string accessKeyId, OpenedSession opened) => new(new Credential(accessKeyId, opened.Session))
    {
        Opened = opened,
        SecretVersion = opened.SecretVersion,
    };
}
