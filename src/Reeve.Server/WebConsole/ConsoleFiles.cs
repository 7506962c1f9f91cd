using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Reeve.Server.WebConsole;

/// <summary>The files of the console inside this assembly, by their path below <c>/console/</c>.</summary>
internal static class ConsoleFiles
{
    /// <summary>The page that every address of the console begins with.</summary>
    public const string Index = "index.html";

    private const string Prefix = "console/";
    private const string Immutable = "assets/";
    private static readonly (string Suffix, string Coding)[] Codings = [(".br", "br"), (".gz", "gzip")];

    /// <summary>All of them. Empty only where the build was told to leave the console out.</summary>
    public static FrozenDictionary<string, ConsoleFile> All { get; } = Read();

    /// <summary>Opens the bytes of a file. The stream reads the mapped assembly: opening copies nothing.</summary>
    public static Stream Open(string resource) =>
        typeof(ConsoleFiles).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The console's file \"{resource}\" is missing from this build.");

    private static FrozenDictionary<string, ConsoleFile> Read() => typeof(ConsoleFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .GroupBy(PathOf, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => Describe(group.Key, [.. group]), StringComparer.Ordinal);

    private static ConsoleFile Describe(string path, string[] resources) => new(
        ContentTypes.Of(path),
        EntityOf(resources),
        path.StartsWith(Immutable, StringComparison.Ordinal),
        [.. resources.Select(resource => (CodingOf(resource), resource)).OrderBy(variant => Rank(variant.Item1))]);

    // Any one of the variants tells whether the content is the same.
    private static string EntityOf(string[] resources)
    {
        using var stream = Open(resources.Order(StringComparer.Ordinal).First());
        return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 12));
    }

    private static string PathOf(string resource)
    {
        var coded = Array.Find(Codings, coding => resource.EndsWith(coding.Suffix, StringComparison.Ordinal)).Suffix;
        return resource[Prefix.Length..^(coded?.Length ?? 0)];
    }

    private static string CodingOf(string resource) =>
        Array.Find(Codings, coding => resource.EndsWith(coding.Suffix, StringComparison.Ordinal)).Coding ?? "";

    private static int Rank(string coding) => coding switch
    {
        "br" => 0,
        "gzip" => 1,
        _ => 2,
    };
}
