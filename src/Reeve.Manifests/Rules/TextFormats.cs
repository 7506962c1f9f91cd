using System.Buffers;

namespace Reeve.Manifests.Rules;

/// <summary>The forms of texts in manifests.</summary>
internal static class TextFormats
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create(Letters + Digits + "_+=,.@-");
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(Letters + Digits);
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create(Letters + Digits + "-");
    private static readonly SearchValues<char> PrefixCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz" + Digits + "-");
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(Letters + Digits + "_-./${}");

    private static readonly string[] LoopbackUrls = ["http://127.0.0.1:", "http://127.0.0.1/", "http://[::1]:", "http://[::1]/"];

    /// <summary>A service principal.</summary>
    public static readonly TextFormat ServicePrincipal = new(
        "labels of letters, digits and hyphens with dots between, such as ledger.example.com, of 3 to 128 characters",
        "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
        128,
        text => text.Split('.') is [_, _, ..] labels && Array.TrueForAll(labels, label => Has(label, LabelCharacters)));

    /// <summary>A name for people.</summary>
    public static readonly TextFormat Title = new(
        "1 to 128 printable characters", "^[\\u0020-\\u007E\\u00A1-\\u00FF]+$", 128, text => text.Length > 0 && IsPrintable(text));

    /// <summary>A description, as roles have them.</summary>
    public static readonly TextFormat Description = new(
        "1 to 1000 printable characters", "^[\\u0020-\\u007E\\u00A1-\\u00FF]+$", 1000, text => text.Length > 0 && IsPrintable(text));

    /// <summary>What stands before the colon of actions.</summary>
    public static readonly TextFormat Prefix = new(
        "1 to 63 lower-case letters, digits and hyphens, a letter first",
        "^[a-z][a-z0-9-]*$",
        63,
        text => text is [>= 'a' and <= 'z', ..] && Has(text, PrefixCharacters));

    /// <summary>The name of a role.</summary>
    public static readonly TextFormat RoleName = new(
        "1 to 64 letters, digits and characters of _+=,.@-", "^[A-Za-z0-9_+=,.@-]+$", 64, text => Has(text, EntityCharacters));

    /// <summary>The name of a policy.</summary>
    public static readonly TextFormat PolicyName = new(
        "1 to 128 letters, digits and characters of _+=,.@-", "^[A-Za-z0-9_+=,.@-]+$", 128, text => Has(text, EntityCharacters));

    /// <summary>The name of an action, or a statement's Sid.</summary>
    public static readonly TextFormat Word = new("1 to 64 letters and digits", "^[A-Za-z0-9]+$", 64, text => Has(text, WordCharacters));

    /// <summary>A page on the web, or what is called there.</summary>
    public static readonly TextFormat Url = new("a URL that begins with https://", "^https://[\\u0021-\\u007E]+$", 2048, IsUrl);

    /// <summary>Where a service is asked: over TLS, but for one on the same machine.</summary>
    public static readonly TextFormat CallbackUrl = new(
        "a URL that begins with https://, or with http://127.0.0.1 or http://[::1]",
        "^(https://|http://(127\\.0\\.0\\.1|\\[::1\\])[:/])[\\u0021-\\u007E]+$",
        2048,
        text => IsUrl(text) || LoopbackUrls.Any(start => text.StartsWith(start, StringComparison.Ordinal) && IsVisible(text[start.Length..])));

    /// <summary>A pattern of ARNs.</summary>
    public static readonly TextFormat ArnPattern = new(
        "an ARN with its six parts, in which * and ? stand for any text, or * alone",
        "^(\\*|arn:[\\u0021-\\u0039\\u003B-\\u007E]+:[\\u0021-\\u0039\\u003B-\\u007E]+:[\\u0021-\\u0039\\u003B-\\u007E]*:[\\u0021-\\u0039\\u003B-\\u007E]*:[\\u0021-\\u007E]+)$",
        2048,
        IsArnPattern);

    /// <summary>The ARN of a managed policy.</summary>
    public static readonly TextFormat PolicyArn = new(
        "the ARN of a managed policy, such as arn:aws:iam::aws:policy/ReadOnlyAccess",
        "^arn:aws:iam::(aws|[0-9]{12}):policy/[\\u0021-\\u007E]+$",
        2048,
        text => text.Split(':', 6) is ["arn", "aws", "iam", "", var owner, ['p', 'o', 'l', 'i', 'c', 'y', '/', _, ..] resource]
            && (owner is "aws" || (owner.Length == 12 && !owner.AsSpan().ContainsAnyExceptInRange('0', '9')))
            && IsVisible(resource));

    /// <summary>A condition key.</summary>
    public static readonly TextFormat ConditionKey = new(
        "a condition key with its prefix, such as ledger:Size",
        "^[a-z][a-z0-9-]*:[A-Za-z0-9_./${}-]+$",
        128,
        text => text.Split(':') is [[>= 'a' and <= 'z', ..] prefix, var name] && Has(prefix, PrefixCharacters) && Has(name, KeyCharacters));

    private static bool Has(string text, SearchValues<char> characters) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(characters);

    private static bool IsPrintable(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '\u00FF') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u00A0');

    private static bool IsVisible(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) && IsVisible(text["https://".Length..]);

    private static bool IsArnPattern(string text) => text is "*"
        || (IsVisible(text) && text.Split(':', 6) is ["arn", [_, ..], [_, ..], _, _, [_, ..]]);
}
