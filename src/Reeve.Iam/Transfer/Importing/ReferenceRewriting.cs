using System.Buffers;
using System.Text;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>
/// Puts the ids that are here in place of those of the file's account, in the text of a document: unique ids wherever they stand, the account's id
/// in ARNs and where it stands alone. Everything else stays as it is, also where it has the account's id in a name.
/// </summary>
/// <param name="fromAccountId">The account of the file; null to leave account ids as they are.</param>
/// <param name="toAccountId">The account here.</param>
/// <param name="uniqueIds">The unique ids here, by those there.</param>
internal sealed class ReferenceRewriting(string? fromAccountId, string toAccountId, IReadOnlyDictionary<string, string> uniqueIds)
{
    private const int AccountIdLength = 12;
    private const int ShortestUniqueId = 16;

    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The document with the ids that are here; the same object where it has none to replace.</summary>
    public string Rewrite(string document)
    {
        StringBuilder? rewritten = null;
        var copied = 0;
        for (var start = NextWord(document, 0); start < document.Length;)
        {
            var end = EndOfWord(document, start);
            if (Replacement(document, start, end) is { } replacement)
            {
                rewritten = (rewritten ?? new(document.Length)).Append(document, copied, start - copied).Append(replacement);
                copied = end;
            }

            start = NextWord(document, end);
        }

        return rewritten?.Append(document, copied, document.Length - copied).ToString() ?? document;
    }

    private string? Replacement(string document, int start, int end) => (end - start) switch
    {
        AccountIdLength when document.AsSpan(start, AccountIdLength).SequenceEqual(fromAccountId) && IsReference(document, start, end) => toAccountId,
        >= ShortestUniqueId when document[start] is 'A' => uniqueIds.GetValueOrDefault(document[start..end]),
        _ => null,
    };

    // "111122223333", or the account of an ARN: "arn:aws:iam::111122223333:root".
    private static bool IsReference(string document, int start, int end)
    {
        if (start == 0 || end == document.Length)
        {
            return false;
        }

        var text = document.AsSpan(0, start);
        return (document[start - 1], document[end]) switch
        {
            ('"', '"') => true,
            (':', ':') => text[(text.LastIndexOf('"') + 1)..].StartsWith("arn:", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static int NextWord(string text, int from) =>
        text.AsSpan(from).IndexOfAny(WordCharacters) is var offset and >= 0 ? from + offset : text.Length;

    private static int EndOfWord(string text, int from) =>
        text.AsSpan(from).IndexOfAnyExcept(WordCharacters) is var length and >= 0 ? from + length : text.Length;
}
