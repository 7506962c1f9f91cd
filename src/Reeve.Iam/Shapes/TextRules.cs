using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reeve.Iam.Shapes;

/// <summary>What each <see cref="TextPattern"/> demands: the patterns of the IAM service model.</summary>
internal static class TextRules
{
    private const string NameSentence =
        "The specified value for {0} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-";

    private const string PathSentence =
        "The specified value for {0} is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-");

    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly SearchValues<char> NamespaceCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    // Documents are long: asking of each character in turn shows where an account of thousands of them is imported.
    private static readonly SearchValues<char> DocumentCharacters =
        SearchValues.Create(['\t', '\n', '\r', .. Enumerable.Range(' ', '\u00FF' - ' ' + 1).Select(code => (char)code)]);

    private static readonly Dictionary<TextPattern, TextRule> Rules = new()
    {
        [TextPattern.EntityName] = new(@"[\w+=,.@-]+", IsName, NameSentence),
        [TextPattern.Path] = new(@"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)", IsPath, PathSentence),
        [TextPattern.PathPrefix] = new(@"\u002F[\u0021-\u007F]*", text => text.StartsWith('/') && IsWithin(text, '!', '\u007F')),
        [TextPattern.PolicyPath] = new(@"((/[A-Za-z0-9\.,\+@=_-]+)*)/", IsPolicyPath),
        [TextPattern.ServiceName] = new(@"[\w+=,.@-]+", IsName),
        [TextPattern.Description] = new(@"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*", IsDescription),
        [TextPattern.PolicyDocument] = new(
            @"[\u0009\u000A\u000D\u0020-\u00FF]+",
            text => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(DocumentCharacters),
            "The specified value for {0} is invalid. It must contain only printable ASCII characters."),
        [TextPattern.Marker] = new(@"[\u0020-\u00FF]+", text => text.Length > 0 && IsWithin(text, ' ', '\u00FF')),
        [TextPattern.TagKey] = new(@"[\p{L}\p{Z}\p{N}_.:/=+\-@]+", text => text.Length > 0 && IsTagText(text)),
        [TextPattern.TagValue] = new(@"[\p{L}\p{Z}\p{N}_.:/=+\-@]*", IsTagText),
        [TextPattern.PolicyVersionId] = new(@"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?", IsPolicyVersionId),
        [TextPattern.ServiceNamespace] = new(@"[\w-]*", text => !text.AsSpan().ContainsAnyExcept(NamespaceCharacters)),
        [TextPattern.Password] = new(
            @"[\u0009\u000A\u000D\u0020-\u00FF]+", text => text.Length > 0 && text.All(c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\u00FF'))),
        [TextPattern.AccountAlias] = new("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", IsAccountAlias),
        [TextPattern.SerialNumber] = new(@"[\w+=/:,.@-]+", text => text.Length > 0 && text.All(c => c is '/' or ':' || NameCharacters.Contains(c))),
        [TextPattern.AuthenticationCode] = new(@"[\d]+", text => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')),
        [TextPattern.Identifier] = new(@"[\w]+", text => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(WordCharacters)),
        [TextPattern.SamlProviderName] = new(@"[\w._-]+", text => text.Length > 0 && text.All(c => WordCharacters.Contains(c) || c is '.' or '-')),
        [TextPattern.SamlKeyId] = new("[A-Z0-9]+", text => text.Length > 0 && text.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))),
        [TextPattern.KeyMaterial] = new(
            @"[\u0009\u000A\u000D\u0020-\u00FF]+", text => text.Length > 0 && text.All(c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\u00FF'))),
        [TextPattern.StsIdentifier] = new(@"[\w]*", text => !text.AsSpan().ContainsAnyExcept(WordCharacters)),
        [TextPattern.StsName] = new(@"[\w+=,.@-]*", text => !text.AsSpan().ContainsAnyExcept(NameCharacters)),
        [TextPattern.ExternalId] = new(@"[\w+=,.@:\/-]*", IsWordy),
        [TextPattern.StsMfaSerial] = new(@"[\w+=/:,.@-]*", IsWordy),
        [TextPattern.StsMfaCode] = new(@"[\d]*", text => text.All(char.IsAsciiDigit)),
        [TextPattern.StsArn] = new(
            @"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+",
            // As AWS's own engine reads it, "\u10000-\u10FFFF" is U+1000, all from "0" to U+10FF, and "FF": nothing outside the basic plane.
            text => text.Length > 0 && text.All(c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD'))),
        [TextPattern.SessionPolicy] = new(
            @"[\u0009\u000A\u000D\u0020-\u00FF]+",
            text => text.Length > 0 && text.All(c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\u00FF'))),
        [TextPattern.OrganizationPath] = new(@"^o-[0-9a-z]{10,32}\/r-[0-9a-z]{4,32}[0-9a-z-\/]*", OrganizationTexts.IsPath),
        [TextPattern.OrganizationPolicyId] = new("^p-[0-9a-zA-Z_]{8,128}$", OrganizationTexts.IsPolicyId),
    };

    public static TextRule Of(TextPattern pattern) => Rules[pattern];

    private static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    private static bool IsPath(string text) =>
        text is "/" || (text.Length > 2 && text[0] is '/' && text[^1] is '/' && IsWithin(text, '!', '~'));

    private static bool IsPolicyPath(string text) =>
        text.Length > 0 && text[0] is '/' && text[^1] is '/' && !text.Contains("//", StringComparison.Ordinal)
        && text.All(c => c is '/' || (NameCharacters.Contains(c)));

    // Hyphens stand alone and inside; the length is checked besides.
    private static bool IsAccountAlias(string text) =>
        text.Length > 0 && text[0] is not '-' && text[^1] is not '-'
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && !text.Contains("--", StringComparison.Ordinal);

    private static bool IsDescription(string text) =>
        text.All(c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u00FF'));

    private static bool IsPolicyVersionId(string text)
    {
        if (text.Length < 2 || text[0] is not 'v' || text[1] is < '1' or > '9')
        {
            return false;
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var number = dot < 0 ? text.AsSpan(1) : text.AsSpan(1, dot - 1);
        var rest = dot < 0 ? [] : text.AsSpan(dot + 1);
        return !number.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExcept(LabelCharacters);
    }

    private static readonly SearchValues<char> LabelCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static bool IsWithin(string text, char first, char last) => !text.AsSpan().ContainsAnyExceptInRange(first, last);

    private static bool IsWordy(string text) => text.All(c => NameCharacters.Contains(c) || c is ':' or '/');

    private static bool IsTagText(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsTagRune(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTagRune(Rune rune) =>
        rune.Value is '_' or '.' or ':' or '/' or '=' or '+' or '-' or '@'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
