using System.Globalization;

namespace Reeve.Server.Startup;

/// <summary>Looks for an AWS CLI 2 from a distribution's package that is too old to read <c>endpoint_url</c>, as Debian 12's is. Nothing is run.</summary>
/// <param name="searchPath">The directories that commands are looked for in, as in <c>PATH</c>.</param>
/// <param name="packages">Where the distribution keeps Python packages.</param>
/// <param name="commands">The directories of the distribution's own commands.</param>
internal sealed class InstalledAwsCli(string? searchPath, string packages, params string[] commands)
{
    private const int FirstMinorVersionThatReadsIt = 13;
    private const string PackagePrefix = "awscli-2.";

    /// <summary>The AWS CLI of this machine.</summary>
    public static InstalledAwsCli OfThisMachine() =>
        new(Environment.GetEnvironmentVariable("PATH"), "/usr/lib/python3/dist-packages", "/usr/bin", "/bin");

    /// <summary>Whether <c>aws</c> is the distribution's and too old.</summary>
    public bool IsTooOld() =>
        searchPath?.Split(Path.PathSeparator).FirstOrDefault(directory => directory.Length > 0 && File.Exists(Path.Combine(directory, "aws"))) is { } found
        && commands.Contains(found.TrimEnd('/'), StringComparer.Ordinal)
        && Directory.Exists(packages)
        && Directory.EnumerateDirectories(packages, PackagePrefix + "*.dist-info").Any(IsTooOld);

    private static bool IsTooOld(string directory)
    {
        var version = Path.GetFileName(directory).AsSpan(PackagePrefix.Length);
        var dot = version.IndexOf('.');
        return dot > 0
            && int.TryParse(version[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && minor < FirstMinorVersionThatReadsIt;
    }
}
