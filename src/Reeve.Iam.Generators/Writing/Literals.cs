using Microsoft.CodeAnalysis.CSharp;
using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Values and names as C# source.</summary>
internal static class Literals
{
    // What generated methods call their own.
    private static readonly string[] Taken = ["parameters", "faults", "prefix", "writer", "value", "item"];

    /// <summary>A string literal.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>String literals with commas between.</summary>
    public static string Texts(IEnumerable<string> values) => string.Join(", ", values.Select(Text));

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(string value) => Text(value) + "u8";

    /// <summary>Both ends, as arguments.</summary>
    public static string Arguments(Bounds bounds) => FormattableString.Invariant($"{bounds.Minimum}, {bounds.Maximum}");

    /// <summary>The local variable for a property.</summary>
    public static string Local(string propertyName)
    {
        var name = AsciiText.ToCamelCase(propertyName);
        return Taken.Contains(name) ? name + "Member" : Identifier(name);
    }

    /// <summary>A name that may be a keyword.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;
}
