using System.Text;

namespace Reeve.Protocol.Signing;

/// <summary>The host and every <c>x-amz-*</c> header have to be covered: what is obeyed must be what was signed.</summary>
internal static class RequiredHeaders
{
    private const string Prefix = "x-amz-";

    public static ProtocolError? Check(ReadOnlySpan<HeaderField> headers, string signedHeaders)
    {
        var signed = new SignedHeaderList(signedHeaders);
        List<string>? unsigned = null;
        if (!signed.Contains("host") && !signed.Contains(":authority"))
        {
            unsigned = ["'Host' or ':authority'"];
        }

        foreach (ref readonly var header in headers)
        {
            if (header.Name.Length >= Prefix.Length
                && Ascii.EqualsIgnoreCase(header.Name.AsSpan(0, Prefix.Length), Prefix)
                && !signed.Contains(header.Name))
            {
                var name = $"'{ToLowerAscii(header.Name)}'";
                unsigned ??= [];
                if (!unsigned.Contains(name))
                {
                    unsigned.Add(name);
                }
            }
        }

        return unsigned is null ? null : SignatureErrors.NotSigned(unsigned);
    }

    internal static string ToLowerAscii(string text) =>
        string.Create(text.Length, text, static (lower, source) =>
        {
            for (var i = 0; i < lower.Length; i++)
            {
                lower[i] = source[i] is >= 'A' and <= 'Z' and var letter ? (char)(letter | 0x20) : source[i];
            }
        });
}
