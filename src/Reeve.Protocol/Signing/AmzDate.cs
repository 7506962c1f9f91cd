using System.Globalization;

namespace Reeve.Protocol.Signing;

/// <summary>The time format of signatures, ISO 8601 basic: <c>20150830T123600Z</c>, in UTC and whole seconds.</summary>
internal static class AmzDate
{
    public const int Length = 16;

    public const int DateLength = 8;

    private const string Format = "yyyyMMdd'T'HHmmss'Z'";

    public static string ToString(DateTimeOffset time) => time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Reads the HTTP header <c>Date</c>, which may also be written as RFC 1123 has it.</summary>
    public static bool TryParseHttpDate(ReadOnlySpan<char> text, out DateTimeOffset time) =>
        TryParse(text, out time)
        || DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
