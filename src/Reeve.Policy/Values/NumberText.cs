namespace Reeve.Policy.Values;

/// <summary>
/// A decimal number of any length, kept as its digits, so that comparing is exact: 0.1 equals 0.10, and 9007199254740993 is not its neighbour.
/// No blanks, separators, exponents, NaN or infinity.
/// </summary>
internal readonly ref struct NumberText
{
    private readonly bool _isNegative;
    private readonly ReadOnlySpan<char> _whole;
    private readonly ReadOnlySpan<char> _fraction;

    private NumberText(bool isNegative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        _whole = whole.TrimStart('0');
        _fraction = fraction.TrimEnd('0');
        _isNegative = isNegative && !(_whole.IsEmpty && _fraction.IsEmpty);
    }

    /// <summary>Reads an optional sign, digits, and optionally a point with digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out NumberText number)
    {
        var isNegative = text is ['-', ..];
        var digits = text is ['-' or '+', .. var unsigned] ? unsigned : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? "0" : digits[(point + 1)..];
        if (!Digits.Only(whole) || !Digits.Only(fraction))
        {
            number = default;
            return false;
        }

        number = new NumberText(isNegative, whole, fraction);
        return true;
    }

    /// <summary>Negative, zero or positive as the first is less than, equal to or greater than the second.</summary>
    public static int Compare(in NumberText left, in NumberText right)
    {
        if (left._isNegative != right._isNegative)
        {
            return left._isNegative ? -1 : 1;
        }

        var magnitude = left._whole.Length != right._whole.Length
            ? left._whole.Length - right._whole.Length
            : left._whole.SequenceCompareTo(right._whole);
        if (magnitude == 0)
        {
            magnitude = left._fraction.SequenceCompareTo(right._fraction);
        }

        return left._isNegative ? -magnitude : magnitude;
    }
}
