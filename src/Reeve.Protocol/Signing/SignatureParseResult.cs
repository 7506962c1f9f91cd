namespace Reeve.Protocol.Signing;

/// <summary>What a request says about who sent it, before any key was looked up.</summary>
public abstract record SignatureParseResult
{
    private SignatureParseResult()
    {
    }

    /// <summary>The request carries credentials in good form; nothing is proven until <see cref="ParsedSignature.Verify"/> says so.</summary>
    /// <param name="Signature">The signature and what it claims.</param>
    public sealed record Signed(ParsedSignature Signature) : SignatureParseResult;

    /// <summary>The request carries no credentials at all.</summary>
    /// <param name="Error">What to answer unless the operation may be called without credentials.</param>
    public sealed record Unsigned(ProtocolError Error) : SignatureParseResult;

    /// <summary>The request carries credentials that are refused without looking any key up.</summary>
    /// <param name="Error">What the caller is told.</param>
    public sealed record Failed(ProtocolError Error) : SignatureParseResult;
}
