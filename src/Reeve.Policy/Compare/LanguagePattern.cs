using System.Text;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Compare;

/// <summary>A pattern as a set of texts. Equal patterns are equal records.</summary>
/// <param name="Tokens">The pattern (see <see cref="Token"/>).</param>
/// <param name="FreeFrom">Wildcards before this position do not stand for colons.</param>
internal sealed record LanguagePattern(string Tokens, int FreeFrom)
{
    private const string ArnHead = "arn:\uDFFE\uDFFF:\uDFFE\uDFFF:\uDFFF:\uDFFF:"; // partition and service are never empty
    private const int Segments = 6;
    private const int ServiceSegment = 2;

    /// <summary>Every text.</summary>
    public static readonly LanguagePattern Any = new($"{Token.AnyRun}", 0);

    /// <summary>Every action: a service, a colon, a name.</summary>
    public static readonly LanguagePattern Actions = new($"{Token.AnyOne}{Token.AnyRun}:{Token.AnyOne}{Token.AnyRun}", int.MaxValue);

    /// <summary>Every ARN.</summary>
    public static readonly LanguagePattern Arns = new(
        ArnHead + $"{Token.AnyOne}{Token.AnyRun}", ArnHead.Length);

    /// <summary>How much of it is fixed: of two that match the same, the larger is the narrower.</summary>
    public int Literals => Tokens.Count(token => token is not (Token.AnyRun or Token.AnyOne));

    /// <summary>Whether it names condition keys, for whose values something stands.</summary>
    public bool NamesKeys => Tokens.Contains('\uE000', StringComparison.Ordinal);

    /// <summary>An action of a statement: its name may have wildcards, its service not.</summary>
    public static LanguagePattern OfAction(string text)
    {
        var folded = AsciiFold.ToLower(text);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        return text == "*" ? Any : new(folded[..(colon + 1)] + PatternSyntax.Tokens(folded[(colon + 1)..], wildcards: true), 0);
    }

    /// <summary>A resource of a statement; null where it can match none.</summary>
    public static LanguagePattern? OfResource(string text, bool variables) => text == "*" ? Any : OfArn(text, variables);

    /// <summary>A value that is compared as a text.</summary>
    public static LanguagePattern OfText(string text, bool variables, bool wildcards) => new(TokensOf(text, variables, wildcards), 0);

    /// <summary>A pattern of ARNs; parts that it leaves out at its end may be anything.</summary>
    public static LanguagePattern? OfArn(string text, bool variables)
    {
        var parts = text.Split(':', Segments);
        if (parts.Length <= ServiceSegment)
        {
            return null;
        }

        var tokens = new StringBuilder();
        for (var segment = 0; segment < Segments - 1; segment++)
        {
            tokens.Append(segment < parts.Length ? PatternSyntax.Tokens(parts[segment], segment != ServiceSegment) : $"{Token.AnyRun}").Append(':');
        }

        var free = tokens.Length;
        tokens.Append(parts.Length == Segments ? TokensOf(parts[^1], variables, wildcards: true) : $"{Token.AnyRun}");
        return new(tokens.ToString(), free);
    }

    /// <summary>What stands for the value of a condition key that a pattern names: no request of a client's has it.</summary>
    public static string ValueOf(string key) => $"\uE000{AsciiFold.ToLower(key)}\uE001";

    /// <summary>A text for people: what stands for the value of a key is written as the variable that it came from.</summary>
    public static string Shown(string text) => text.Replace("\uE000", "${", StringComparison.Ordinal).Replace('\uE001', '}');

    private static string TokensOf(string text, bool variables, bool wildcards) => variables
        ? string.Concat(PatternSyntax.Parse(text, wildcards).Select(part => part.Key is null ? part.Tokens : ValueOf(part.Key)))
        : PatternSyntax.Tokens(text, wildcards);
}
