using Reeve.Iam.Federation;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Callers;

/// <summary>
/// What a request was signed with, or, where nothing signs, whom an identity provider vouches for. Whom it stands for is looked up in the snapshot
/// that the call is decided on.
/// </summary>
/// <param name="AccessKeyId">The access key id.</param>
/// <param name="Session">What the session token states; null for a long-term key.</param>
/// <param name="Identity">Whom an identity provider vouches for; null where a key signs.</param>
public sealed record Credential(string AccessKeyId, Session? Session = null, FederatedIdentity? Identity = null)
{
    /// <summary>The credential of who comes with an identity provider's word instead of a key.</summary>
    public static Credential Of(FederatedIdentity identity) => new("", null, identity);

    /// <summary>The linked service whose key it is, and what makes it act; null for everybody else's.</summary>
    public ServiceCause? Cause { get; init; }
}
