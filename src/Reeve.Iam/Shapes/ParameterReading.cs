using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;

namespace Reeve.Iam.Shapes;

/// <summary>Reads typed values from a request, for generated binders. What does not parse is noted and read as absent.</summary>
internal static class ParameterReading
{
    // The framework's decoder skips them.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    private static readonly string[] TimestampFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>A decimal integer, without blanks or separators; a sign and leading zeros may stand before it, as AWS takes them. Null when it is absent.</summary>
    public static int? FindInteger(this IParameterSource parameters, string path, ConstraintFaults faults)
    {
        if (parameters.Find(path) is not { } text)
        {
            return null;
        }

        if (IsDecimal(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.AddMalformed(text.Length == 0 ? "missing value for decimal type" : "");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>, in any case; null when it is absent.</summary>
    public static bool? FindBoolean(this IParameterSource parameters, string path, ConstraintFaults faults)
    {
        switch (parameters.Find(path))
        {
            case null:
                return null;
            case var text when text.Equals("true", StringComparison.OrdinalIgnoreCase):
                return true;
            case var text when text.Equals("false", StringComparison.OrdinalIgnoreCase):
                return false;
            default:
                faults.AddMalformed();
                return null;
        }
    }

    /// <summary>A timestamp of ISO 8601 in UTC, with or without a fraction of the second; null when it is absent.</summary>
    public static DateTimeOffset? FindTimestamp(this IParameterSource parameters, string path, ConstraintFaults faults)
    {
        if (parameters.Find(path) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(
            text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp))
        {
            return timestamp;
        }

        faults.AddMalformed();
        return null;
    }

    /// <summary>Bytes in base 64, padded, without blanks; null when they are absent.</summary>
    public static ReadOnlyMemory<byte>? FindBlob(this IParameterSource parameters, string path, ConstraintFaults faults)
    {
        if (parameters.Find(path) is not { } text)
        {
            return null;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (!text.AsSpan().ContainsAny(Blanks) && Convert.TryFromBase64String(text, bytes, out var length))
        {
            return bytes.AsMemory(0, length);
        }

        faults.AddMalformed();
        return null;
    }

    /// <summary>A list of texts; default, not empty, when it is absent.</summary>
    public static ImmutableArray<string> FindTexts(this IParameterSource parameters, string path, ConstraintFaults faults)
    {
        var indexes = parameters.MemberIndexes(path);
        if (indexes.Count == 0)
        {
            return FindEmptyList<string>(parameters, path, faults);
        }

        var texts = ImmutableArray.CreateBuilder<string>(indexes.Count);
        foreach (var index in indexes)
        {
            if (parameters.Find(MemberPath(path, index)) is { } text)
            {
                texts.Add(text);
            }
            else
            {
                faults.AddMalformed(); // a structure where a text is expected
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>A list of structures, each read by <paramref name="bind"/>; default, not empty, when it is absent.</summary>
    public static ImmutableArray<T> FindStructures<T>(
        this IParameterSource parameters, string path, ConstraintFaults faults, Func<IParameterSource, ConstraintFaults, string, T> bind)
    {
        var indexes = parameters.MemberIndexes(path);
        if (indexes.Count == 0)
        {
            return FindEmptyList<T>(parameters, path, faults);
        }

        var structures = ImmutableArray.CreateBuilder<T>(indexes.Count);
        foreach (var index in indexes)
        {
            structures.Add(bind(parameters, faults, MemberPath(path, index) + "."));
        }

        return structures.MoveToImmutable();
    }

    /// <summary>Whether the request gives the list, be it empty.</summary>
    public static bool HasList(this IParameterSource parameters, string path) =>
        parameters.MemberIndexes(path).Count > 0 || parameters.Find(path) is not null;

    /// <summary>The list, or an empty one in place of none.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;

    // SDKs send an empty list as the parameter with an empty value. A text in a list's place is not ignored: the caller meant something by it.
    private static ImmutableArray<T> FindEmptyList<T>(IParameterSource parameters, string path, ConstraintFaults faults)
    {
        var text = parameters.Find(path);
        if (text?.Length > 0)
        {
            faults.AddMalformed();
        }

        return text is null ? default : [];
    }

    // int.TryParse alone takes trailing NULs too.
    private static bool IsDecimal(string text) => !text.AsSpan(text is ['-' or '+', ..] ? 1 : 0).ContainsAnyExceptInRange('0', '9');

    private static string MemberPath(string listPath, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{listPath}.member.{index}");
}
