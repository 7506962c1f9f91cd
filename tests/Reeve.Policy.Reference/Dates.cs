using System.Globalization;
using System.Numerics;

namespace Reeve.Policy.Reference;

/// <summary>Moments as W3C's profile of ISO 8601 writes them, or as seconds since 1970.</summary>
internal static class Dates
{
    private static readonly string[] Formats =
    [
        "yyyy",
        "yyyy-MM",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Less than, equal to or greater than zero as <paramref name="asked"/> is to <paramref name="value"/>; null where one is no date.</summary>
    public static int? Compare(string value, string asked) =>
        Parse(value) is { } wanted && Parse(asked) is { } given ? given.CompareTo(wanted) : null;

    // Four digits are a year, as in "year only"; any other run of digits counts seconds.
    private static BigInteger? Parse(string text)
    {
        if (Ascii.IsDigits(text) && text.Length != 4)
        {
            return BigInteger.Parse(text, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks
            : null;
    }
}
