using System.Globalization;

namespace Reeve.Protocol.Signing;

/// <summary>The time format of signatures, ISO 8601 basic: <c>20150830T123600Z</c>, in UTC and whole seconds.</summary>
internal static class AmzDate
{
    public const int Length = 16;

    public const int DateLength = 8;

    private const string Format = "yyyyMMdd'T'HHmmss'Z'";

    public static string ToString(DateTimeOffset time) => time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    // By hand, because every request passes here: ten times as fast as TryParseExact with the same format.
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length != Length || text[DateLength] != 'T' || text[^1] != 'Z'
            || !TryReadDigits(text[..4], out var year) || !TryReadDigits(text[4..6], out var month) || !TryReadDigits(text[6..8], out var day)
            || !TryReadDigits(text[9..11], out var hour) || !TryReadDigits(text[11..13], out var minute) || !TryReadDigits(text[13..15], out var second)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads the HTTP header <c>Date</c>, which may also be written as RFC 1123 has it.</summary>
    public static bool TryParseHttpDate(ReadOnlySpan<char> text, out DateTimeOffset time) =>
        TryParse(text, out time)
        || DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    private static bool TryReadDigits(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }
}
