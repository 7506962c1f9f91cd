using System.Globalization;
using System.Text;

namespace Reeve.Protocol.Query;

/// <summary>Every refusal of the query codec. Only the first wording is AWS's; AWS publishes none for the others.</summary>
internal static class QueryErrors
{
    private const int LongestEcho = 128;

    public static ProtocolError IllegalEscape(ReadOnlySpan<byte> fromPercentSign)
    {
        var pattern = Encoding.UTF8.GetString(fromPercentSign[..Math.Min(3, fromPercentSign.Length)]);
        return Malformed($"Illegal hex character in escape % pattern: {pattern}");
    }

    public static ProtocolError NotUtf8() => Malformed("A parameter is not valid UTF-8.");

    public static ProtocolError Duplicate(ReadOnlySpan<byte> name) =>
        Malformed($"The parameter '{Encoding.UTF8.GetString(name[..Math.Min(LongestEcho, name.Length)])}' is given more than once.");

    public static ProtocolError TooMany(int limit) =>
        Malformed(string.Create(CultureInfo.InvariantCulture, $"The request has more than {limit} parameters."));

    private static ProtocolError Malformed(string message) => new("MalformedQueryString", 400, message);
}
