using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Reeve.Server.Options;

/// <summary>Reads a file of settings: one JSON object whose members are the settings' names; comments and trailing commas are fine.</summary>
internal static class SettingsFile
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Json = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 8,
    };

    /// <summary>The texts of each setting that a file has.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fault">Told of each fault: the member it concerns, or null for the whole file, and what is wrong.</param>
    public static IReadOnlyList<(ServerSetting Setting, ImmutableArray<string> Texts)> Read(string path, Action<string?, string> fault)
    {
        try
        {
            using var document = JsonDocument.Parse(ReadBounded(path), Json);
            return Read(document.RootElement, fault);
        }
        catch (JsonException exception)
        {
            fault(null, Describe(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault(null, $"cannot be read: {exception.Message.TrimEnd('.')}");
        }

        return [];
    }

    private static byte[] ReadBounded(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= MaxBytes ? bytes[..length] : throw new IOException("It is longer than 1 MiB.");
    }

    private static List<(ServerSetting Setting, ImmutableArray<string> Texts)> Read(JsonElement root, Action<string?, string> fault)
    {
        var settings = new List<(ServerSetting, ImmutableArray<string>)>();
        if (root.ValueKind is not JsonValueKind.Object)
        {
            fault(null, "is not a JSON object");
            return settings;
        }

        foreach (var member in root.EnumerateObject())
        {
            if (ServerSettings.All.FirstOrDefault(setting => member.NameEquals(setting.FileKey)) is not { } setting)
            {
                fault(member.Name, $"there is no such setting; there are {string.Join(", ", ServerSettings.All.Select(known => known.FileKey))}");
            }
            else if (FindTexts(member.Value, setting.Kind) is { } texts)
            {
                settings.Add((setting, texts));
            }
            else
            {
                fault(member.Name, setting.Kind is SettingKind.List ? "must be a text or an array of texts" : "must be a text, a number, true or false");
            }
        }

        return settings;
    }

    private static ImmutableArray<string>? FindTexts(JsonElement value, SettingKind kind)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return FindText(value) is { } text ? [text] : null;
        }

        var texts = value.EnumerateArray().Select(FindText).ToImmutableArray();
        return kind is SettingKind.List && !texts.Contains(null) ? [.. texts.OfType<string>()] : null;
    }

    private static string? FindText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    // The reader's own message ends in positions counted from zero.
    private static string Describe(JsonException exception)
    {
        var message = exception.Message.Split(" LineNumber:", 2)[0].TrimEnd('.', ' ');
        return exception.LineNumber is not { } line
            ? $"is not JSON: {message}"
            : string.Create(CultureInfo.InvariantCulture, $"is not JSON: line {line + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}: {message}");
    }
}
