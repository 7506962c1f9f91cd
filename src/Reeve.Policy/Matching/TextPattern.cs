using System.Diagnostics.CodeAnalysis;

namespace Reeve.Policy.Matching;

/// <summary>A pattern that may name context keys. Without one it is a <see cref="WildcardPattern"/>; with one it is put together for each request.</summary>
internal sealed class TextPattern
{
    private readonly PatternPart[]? _parts;

    private TextPattern(WildcardPattern? fixedPattern, PatternPart[]? parts)
    {
        Fixed = fixedPattern;
        _parts = parts;
    }

    /// <summary>A lone <c>*</c>.</summary>
    public static TextPattern Any { get; } = new(WildcardPattern.Any, null);

    /// <summary>The pattern if it names no key; else null.</summary>
    public WildcardPattern? Fixed { get; }

    /// <summary>The keys that the pattern names.</summary>
    public IEnumerable<string> Keys => _parts?.Where(part => part.Key is not null).Select(part => part.Key!) ?? []; // not null: filtered

    /// <summary>Compiles a value of a policy.</summary>
    /// <param name="text">The value.</param>
    /// <param name="variables">Whether <c>${…}</c> is a variable or plain text.</param>
    /// <param name="wildcards">Whether <c>*</c> and <c>?</c> are wildcards or plain text.</param>
    public static TextPattern Compile(string text, bool variables, bool wildcards)
    {
        if (!variables || !PatternSyntax.HasVariable(text))
        {
            return wildcards && text == "*" ? Any : FromTokens(PatternSyntax.Tokens(text, wildcards));
        }

        var parts = PatternSyntax.Parse(text, wildcards);
        return parts.TrueForAll(part => part.Key is null) ? FromTokens(Join(parts)) : new TextPattern(null, [.. parts]);
    }

    /// <summary>The tokens of a value that names no key.</summary>
    public static string TokensOf(string text, bool variables) =>
        variables && PatternSyntax.HasVariable(text)
            ? Join(PatternSyntax.Parse(text, wildcards: true))
            : PatternSyntax.Tokens(text, wildcards: true);

    /// <summary>Makes a pattern without variables of tokens.</summary>
    public static TextPattern FromTokens(string tokens) => new(WildcardPattern.FromTokens(tokens), null);

    /// <summary>Whether the whole of <paramref name="text"/> matches; a variable without a value matches nothing.</summary>
    public bool Matches(ReadOnlySpan<char> text, RequestContext context, ref bool isFaulted)
    {
        if (Fixed is not null)
        {
            return Fixed.Matches(text);
        }

        var buffer = new TokenBuffer(stackalloc char[256]);
        var matches = TryFill(ref buffer, context, ref isFaulted) && WildcardMatcher.Matches(buffer.Tokens, text);
        buffer.Dispose();
        return matches;
    }

    /// <summary>Writes the pattern with its variables filled in; false if one has no value or the result is too long.</summary>
    public bool TryFill(ref TokenBuffer buffer, RequestContext context, ref bool isFaulted)
    {
        foreach (var part in _parts!) // only called where Fixed is null
        {
            if (!TryResolve(part, context, out var text))
            {
                return false;
            }

            if (!buffer.TryAppend(text))
            {
                isFaulted = true;
                return false;
            }
        }

        return true;
    }

    private static string Join(List<PatternPart> parts) => string.Concat(parts.Select(part => part.Tokens));

    private static bool TryResolve(PatternPart part, RequestContext context, [NotNullWhen(true)] out string? text)
    {
        text = part.Tokens;
        if (part.Key is null)
        {
            return true;
        }

        var found = context.Find(part.Key, part.KeyHash);
        if (found is null)
        {
            return part.HasDefault;
        }

        // A multivalued key has no one value to put in. Half a surrogate pair would read as a wildcard.
        text = found as string;
        return text is not null && Surrogates.ArePaired(text);
    }
}
