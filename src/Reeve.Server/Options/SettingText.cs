using System.Globalization;
using Reeve.Iam.Accounts;

namespace Reeve.Server.Options;

/// <summary>Reads the values of settings. Texts are taken as they stand: no blanks, no signs, no separators.</summary>
internal static class SettingText
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
        [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)), ("d", TimeSpan.FromDays(1))];

    private static readonly (string Name, LogLevel Level)[] LogLevels =
        [("debug", LogLevel.Debug), ("information", LogLevel.Information), ("warning", LogLevel.Warning), ("error", LogLevel.Error)];

    public static Parsed<string> AccountId(string text) =>
        AccountNames.IsAccountId(text) ? text : Parsed.Fault($"'{text}' is not an account id, which has 12 digits");

    public static Parsed<bool> Switch(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => Parsed.Fault($"'{text}' is neither true nor false"),
    };

    public static Parsed<LogLevel> Level(string text)
    {
        foreach (var (name, level) in LogLevels)
        {
            if (name == text)
            {
                return level;
            }
        }

        return Parsed.Fault($"'{text}' is not a log level: {string.Join(", ", LogLevels.Select(level => level.Name))}");
    }

    public static Func<string, Parsed<long>> Number(long least, long most) => text =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Parsed.Fault($"'{text}' is not a whole number from {least} to {most}");

    public static Func<string, Parsed<TimeSpan>> Duration(TimeSpan least, TimeSpan most) => text =>
        FindDuration(text) is { } duration && duration >= least && duration <= most
            ? duration
            : Parsed.Fault($"'{text}' is not a duration from {Show(least)} to {Show(most)}, such as 500ms, 30s, 15m, 12h or 90d");

    /// <summary>A duration in the largest unit that shows it whole.</summary>
    public static string Show(TimeSpan duration)
    {
        var milliseconds = (long)duration.TotalMilliseconds;
        var (unit, length) = milliseconds == 0 ? Units[1] : Units.Last(unit => milliseconds % (long)unit.Length.TotalMilliseconds == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds / (long)length.TotalMilliseconds}{unit}");
    }

    private static TimeSpan? FindDuration(string text)
    {
        foreach (var (unit, length) in Units)
        {
            // Ten digits of days still fit into 64 bits of milliseconds; more digits are out of every range.
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && uint.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                var milliseconds = count * (long)length.TotalMilliseconds;
                return milliseconds > TimeSpan.MaxValue.TotalMilliseconds ? null : TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        return null;
    }
}
