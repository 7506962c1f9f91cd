using System.Globalization;
using System.Numerics;

namespace Reeve.Policy.Reference;

/// <summary>Integers and decimals, as exact as they are written.</summary>
internal static class Numbers
{
    /// <summary>Less than, equal to or greater than zero as <paramref name="asked"/> is to <paramref name="value"/>; null where one is no number.</summary>
    public static int? Compare(string value, string asked)
    {
        if (Parse(value) is not var (wanted, wantedScale) || Parse(asked) is not var (given, givenScale))
        {
            return null;
        }

        var scale = Math.Max(wantedScale, givenScale);
        return (given * BigInteger.Pow(10, scale - givenScale)).CompareTo(wanted * BigInteger.Pow(10, scale - wantedScale));
    }

    private static (BigInteger Digits, int Scale)? Parse(string text)
    {
        var unsigned = text.StartsWith('-') || text.StartsWith('+') ? text[1..] : text;
        var parts = unsigned.Split('.');
        if (parts.Length > 2 || !parts.All(Ascii.IsDigits))
        {
            return null;
        }

        var digits = BigInteger.Parse(string.Concat(parts), CultureInfo.InvariantCulture);
        return (text.StartsWith('-') ? -digits : digits, parts.Length == 2 ? parts[1].Length : 0);
    }
}
