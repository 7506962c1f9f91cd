using System.Globalization;

namespace Reeve.Policy.Values;

/// <summary>
/// Reads epoch seconds or a W3C profile of ISO 8601 (year, month, day, or with a time to the minute, second or fraction). A time without an offset
/// is UTC. Four digits are a year. As AWS saves them, years may have a sign and other lengths, an hour one digit, and nothing need follow the T.
/// Locale forms, bare times and blanks are refused.
/// </summary>
internal static class PolicyInstantParser
{
    private const int SecondsPerDay = 86_400;

    public static bool TryParse(ReadOnlySpan<char> text, out PolicyInstant instant)
    {
        instant = default;
        if (text.Length != 4 && Digits.Only(text))
        {
            var ok = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
            instant = new PolicyInstant(seconds, 0);
            return ok;
        }

        if (!TryReadDate(ref text, out var days))
        {
            return false;
        }

        var (clock, nanoseconds, offset) = (0, 0, 0);
        if (!text.IsEmpty && !(text is ['T' or 't', .. var time] && TryReadTime(time, out clock, out nanoseconds, out offset)))
        {
            return false;
        }

        instant = new PolicyInstant((days * SecondsPerDay) + clock - offset, nanoseconds);
        return true;
    }

    private static bool TryReadDate(ref ReadOnlySpan<char> text, out long days)
    {
        days = 0;
        var sign = text is ['-', ..] ? -1 : 1;
        if (text is ['-' or '+', .. var unsigned])
        {
            text = unsigned;
        }

        var length = Digits.Leading(text);
        if (length is < 1 or > 9)
        {
            return false;
        }

        var year = sign * int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[length..];
        var (month, day) = (1, 1);
        if (text is ['-', ..] && (!TryReadTwo(ref text, '-', 1, 12, out month) || (text is ['-', ..] && !TryReadTwo(ref text, '-', 1, 31, out day))))
        {
            return false;
        }

        days = DaysFromCivil(year, month, day);
        return true;
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, out int clock, out int nanoseconds, out int offset)
    {
        (clock, nanoseconds, offset) = (0, 0, 0);
        if (text.IsEmpty)
        {
            return true;
        }

        if (!TryReadHour(ref text, out var hour) || !TryReadTwo(ref text, ':', 0, 59, out var minute))
        {
            return false;
        }

        var second = 0;
        if (text is [':', ..] && (!TryReadTwo(ref text, ':', 0, 59, out second) || !TryReadFraction(ref text, out nanoseconds)))
        {
            return false;
        }

        clock = (hour * 3600) + (minute * 60) + second;
        return TryReadOffset(text, out offset);
    }

    private static bool TryReadFraction(ref ReadOnlySpan<char> text, out int nanoseconds)
    {
        nanoseconds = 0;
        if (text is not ['.', .. var digits])
        {
            return true;
        }

        var length = Digits.Leading(digits);
        for (var i = 0; i < 9; i++)
        {
            nanoseconds = (nanoseconds * 10) + (i < length ? digits[i] - '0' : 0);
        }

        text = digits[length..];
        return length is > 0 and <= 9;
    }

    private static bool TryReadHour(ref ReadOnlySpan<char> text, out int hour)
    {
        if (text is [>= '0' and <= '9', ':', ..])
        {
            hour = text[0] - '0';
            text = text[1..];
            return true;
        }

        return TryReadTwo(ref text, null, 0, 23, out hour);
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out int offset)
    {
        offset = 0;
        if (text is "" or "Z" or "z")
        {
            return true;
        }

        if (text is not ['+' or '-', ..])
        {
            return false;
        }

        var sign = text[0] == '-' ? -1 : 1;
        var minutes = 0;
        if (!TryReadTwo(ref text, text[0], 0, 23, out var hours) || (!text.IsEmpty && !TryReadTwo(ref text, ':', 0, 59, out minutes)))
        {
            return false;
        }

        offset = sign * ((hours * 3600) + (minutes * 60));
        return text.IsEmpty;
    }

    /// <summary>Reads the separator, if any, and two digits within the bounds.</summary>
    private static bool TryReadTwo(ref ReadOnlySpan<char> text, char? separator, int least, int most, out int value)
    {
        value = 0;
        var digits = separator is null ? text : text is [var first, .. var rest] && first == separator ? rest : default;
        if (digits.Length < 2 || !Digits.Only(digits[..2]))
        {
            return false;
        }

        value = ((digits[0] - '0') * 10) + digits[1] - '0';
        text = digits[2..];
        return value >= least && value <= most;
    }

    /// <summary>Days since 1970-01-01 in the proleptic Gregorian calendar, for any year; a 31 February runs over into March, as AWS lets it.</summary>
    private static long DaysFromCivil(long year, int month, int day)
    {
        // Years begin in March here, so that the leap day is the last one.
        year -= month <= 2 ? 1 : 0;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 719_468;
    }
}
