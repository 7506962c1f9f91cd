using System.Security.Cryptography;
using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>Signature Version 4 once more, written for reading only, with nothing shared with the code under test.</summary>
internal static class NaiveSignature
{
    public static string CanonicalRequest(SignedRequest request, IReadOnlyCollection<string> signedHeaders, bool isPresigned)
    {
        var parts = request.Target.Split('?', 2);
        var headers = signedHeaders.Select(name => $"{name}:{string.Join(',', ValuesOf(request, name))}\n");
        return string.Join(
            '\n',
            request.Method,
            Path(parts[0]),
            Query(parts.Length > 1 ? parts[1] : "", isPresigned),
            string.Concat(headers),
            string.Join(';', signedHeaders),
            Hex(SHA256.HashData(request.Body.Span)));
    }

    public static string Compute(SignedRequest request, IReadOnlyCollection<string> signedHeaders, bool isPresigned, string secret, string date, string region, string service)
    {
        var canonical = CanonicalRequest(request, signedHeaders, isPresigned);
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{date[..8]}/{region}/{service}/aws4_request\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        return Hex(Hmac(Key(secret, date[..8], region, service), toSign));
    }

    public static byte[] Key(string secret, string day, string region, string service) =>
        Hmac(Hmac(Hmac(Hmac(Encoding.UTF8.GetBytes("AWS4" + secret), day), region), service), "aws4_request");

    private static IEnumerable<string> ValuesOf(SignedRequest request, string name) =>
        request.Headers.ToArray()
            .Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => string.Join(' ', header.Value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static string Path(string path)
    {
        var result = new List<string>();
        var segments = path.Split('/');
        foreach (var segment in segments)
        {
            if (segment == "..")
            {
                result = [.. result.SkipLast(1)];
            }
            else if (segment is not ("" or "."))
            {
                result.Add(Escape(Encoding.UTF8.GetBytes(segment)));
            }
        }

        var isFolder = segments[^1] is "" or "." or "..";
        return result.Count == 0 ? "/" : $"/{string.Join('/', result)}{(isFolder ? "/" : "")}";
    }

    private static string Query(string query, bool isPresigned) =>
        string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Escape(Unescape(pair[0])), Value: Escape(Unescape(pair.Length > 1 ? pair[1] : ""))))
            .Where(pair => !(isPresigned && pair.Name == "X-Amz-Signature"))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(text[i] == '+' ? " "u8.ToArray() : Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return [.. bytes];
    }

    private static string Escape(byte[] bytes) =>
        string.Concat(bytes.Select(value => char.IsAsciiLetterOrDigit((char)value) || "-_.~".Contains((char)value, StringComparison.Ordinal)
            ? $"{(char)value}"
            : $"%{value:X2}"));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
