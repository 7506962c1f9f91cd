namespace Reeve.Policy.Matching;

/// <summary>A compiled pattern of literal text, <c>*</c> and <c>?</c>, made into the cheapest test for its form.</summary>
internal sealed class WildcardPattern
{
    private readonly string _text;

    private WildcardPattern(WildcardKind kind, string text)
    {
        Kind = kind;
        _text = text;
    }

    public static WildcardPattern Any { get; } = new(WildcardKind.Any, "");

    public WildcardKind Kind { get; }

    /// <summary>The literal part: the text of an exact pattern, what stands before or after the star of a prefix or suffix.</summary>
    public string Literal => _text;

    /// <summary>Makes the pattern of tokens (see <see cref="Token"/>).</summary>
    public static WildcardPattern FromTokens(string tokens)
    {
        var wild = tokens.AsSpan().IndexOfAny(Token.AnyRun, Token.AnyOne);
        if (wild < 0)
        {
            return new WildcardPattern(WildcardKind.Exact, tokens);
        }

        var hasOneStar = tokens[wild] == Token.AnyRun && tokens.AsSpan(wild + 1).IndexOfAny(Token.AnyRun, Token.AnyOne) < 0;
        return (hasOneStar, wild) switch
        {
            (true, 0) when tokens.Length == 1 => Any,
            (true, 0) => new WildcardPattern(WildcardKind.Suffix, tokens[1..]),
            (true, _) when wild == tokens.Length - 1 => new WildcardPattern(WildcardKind.Prefix, tokens[..wild]),
            _ => new WildcardPattern(WildcardKind.General, tokens),
        };
    }

    /// <summary>Whether the whole of <paramref name="text"/> matches, case being significant.</summary>
    public bool Matches(ReadOnlySpan<char> text) => Kind switch
    {
        WildcardKind.Exact => text.SequenceEqual(_text),
        WildcardKind.Any => true,
        WildcardKind.Prefix => text.StartsWith(_text, StringComparison.Ordinal),
        WildcardKind.Suffix => text.EndsWith(_text, StringComparison.Ordinal),
        _ => WildcardMatcher.Matches(_text, text),
    };
}
