namespace Reeve.Iam.Identifiers;

/// <summary>The base 32 of identifiers: RFC 4648 section 6, five bits a letter.</summary>
internal static class Base32
{
    public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The value of a letter, or -1 when it is none of the alphabet.</summary>
    public static int ValueOf(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => letter - 'A',
        >= '2' and <= '7' => letter - '2' + 26,
        _ => -1,
    };
}
