namespace Reeve.Protocol.Signing;

/// <summary>What a signature has to fit: the service and region that the operation belongs to, and the time.</summary>
public sealed record SignatureExpectations
{
    /// <summary>How far a signature's time may be from the server's, either way, unless the caller says otherwise: 15 minutes.</summary>
    public static readonly TimeSpan DefaultSkew = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The services that a signature may be made for: <c>iam</c> or <c>sts</c>, or both while the operation is not known. Never
    /// empty; the first is the one that a refusal names.
    /// </summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>
    /// The regions that a signature may be made for; null allows every non-empty one. Prefer a list: without one, a stranger who
    /// knows an access key id can make the server derive and cache a key for any region that he invents.
    /// </summary>
    public IReadOnlySet<string>? Regions { get; init; }

    /// <summary>The server's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// How old or how early a signature may be, in whole minutes. Presigned requests too live this long, whatever their
    /// <c>X-Amz-Expires</c> says: that is how STS treats the <c>GetCallerIdentity</c> URLs that serve as tokens for EKS.
    /// </summary>
    public TimeSpan Skew { get; init; } = DefaultSkew;
}
