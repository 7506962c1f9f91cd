namespace Reeve.Policy.Compare;

/// <summary>What is known of a request's condition keys, where not all of them are open.</summary>
/// <param name="context">The keys that are known.</param>
/// <param name="couldHave">Whether a request could have a key that is not among them.</param>
internal sealed class KnownKeys(RequestContext context, Func<string, bool> couldHave)
{
    /// <summary>Nothing is known.</summary>
    public static readonly KnownKeys None = new(new RequestContext(0), static _ => true);

    /// <summary>Whether a key may be absent, or have any value.</summary>
    public bool IsOpen(string key) => IsMissing(key) && couldHave(key);

    /// <summary>Whether a key's value is not known; it may be known that there is none.</summary>
    public bool IsMissing(string key) => !context.TryGetValues(key, out _);

    /// <summary>A pattern with the values of the known keys that it names.</summary>
    public LanguagePattern PutIn(LanguagePattern pattern)
    {
        if (!pattern.NamesKeys)
        {
            return pattern;
        }

        // Values stand behind the part in which wildcards are held, so that its end stays where it is.
        var tokens = pattern.Tokens;
        foreach (var key in context.Keys)
        {
            if (context.TryGetValues(key, out var values) && values is [var only])
            {
                tokens = tokens.Replace(LanguagePattern.ValueOf(key), only, StringComparison.Ordinal);
            }
        }

        return pattern with { Tokens = tokens };
    }
}
