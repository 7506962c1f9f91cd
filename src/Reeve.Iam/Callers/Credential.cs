using Reeve.Iam.Sessions;

namespace Reeve.Iam.Callers;

/// <summary>What a request was signed with. Whom it stands for is looked up in the snapshot that the call is decided on.</summary>
/// <param name="AccessKeyId">The access key id.</param>
/// <param name="Session">What the session token states; null for a long-term key.</param>
public sealed record Credential(string AccessKeyId, Session? Session = null)
{
    /// <summary>The linked service whose key it is, and what makes it act; null for everybody else's.</summary>
    public ServiceCause? Cause { get; init; }
}
