namespace Reeve.Policy.Reference;

/// <summary>Upper and lower case are equal for A–Z only; the Kelvin sign is no <c>k</c>.</summary>
internal static class Ascii
{
    public static string Lower(string text) => new([.. text.Select(c => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c)]);

    public static bool SameIgnoringCase(string left, string right) => Lower(left) == Lower(right);

    public static bool IsDigits(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');
}
