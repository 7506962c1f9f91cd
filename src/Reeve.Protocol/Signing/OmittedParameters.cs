namespace Reeve.Protocol.Signing;

/// <summary>The query parameters that a signature does not cover.</summary>
internal enum OmittedParameters
{
    /// <summary>All are covered: the signature is in the Authorization header.</summary>
    None,

    /// <summary>A presigned request: the signature cannot cover itself.</summary>
    Signature,

    /// <summary>A presigned request whose session token was appended after signing.</summary>
    SignatureAndToken,
}

/// <summary>Whether a parameter is left out.</summary>
internal static class OmittedParametersExtensions
{
    public static bool Contains(this OmittedParameters omitted, ReadOnlySpan<byte> name) =>
        (omitted != OmittedParameters.None && name.SequenceEqual("X-Amz-Signature"u8))
        || (omitted == OmittedParameters.SignatureAndToken && name.SequenceEqual("X-Amz-Security-Token"u8));
}
