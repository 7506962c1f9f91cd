using System.Diagnostics.CodeAnalysis;
using System.Text;
using Reeve.Policy;

namespace Reeve.Cli.Policies;

/// <summary>Reads policies from files and from the standard input.</summary>
internal static class PolicySource
{
    /// <summary>The name that stands for the standard input.</summary>
    public const string StandardInput = "-";

    // A character takes three bytes at most for each of its UTF-16 units, and a mark of the byte order three more.
    private const int MaxBytes = (3 * PolicyLimits.MaxDocumentLength) + 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document, or says why it cannot be read.</summary>
    public static bool TryRead(string file, Terminal terminal, [NotNullWhen(true)] out string? document, [NotNullWhen(false)] out string? reason)
    {
        (document, reason) = (null, null);
        try
        {
            using var input = file == StandardInput ? terminal.OpenIn() : File.OpenRead(Path.GetFullPath(file, terminal.WorkingDirectory));
            var bytes = new byte[MaxBytes + 1];
            var length = input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MaxBytes)
            {
                reason = $"'{file}' is larger than any policy: {PolicyLimits.MaxDocumentLength} characters are read.";
                return false;
            }

            var text = bytes.AsSpan(0, length);
            document = Strict.GetString(text.StartsWith("\uFEFF"u8) ? text[3..] : text);
            return true;
        }
        catch (DecoderFallbackException)
        {
            reason = $"'{file}' is not UTF-8.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            reason = exception.Message;
        }

        return false;
    }
}
