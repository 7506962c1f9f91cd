namespace Reeve.Cli.Policies;

/// <summary>The ways to write findings.</summary>
internal static class CheckFormats
{
    /// <summary>The one for people.</summary>
    public const string Default = "text";

    /// <summary>All names.</summary>
    public static string[] All { get; } = [Default, "json", "sarif"];

    /// <summary>Writes findings in a format.</summary>
    public static void Write(string format, IReadOnlyList<PolicyCheck> checks, TextWriter output)
    {
        switch (format)
        {
            case "json":
                CheckJson.Write(checks, output);
                break;
            case "sarif":
                CheckSarif.Write(checks, output);
                break;
            default:
                CheckText.Write(checks, output);
                break;
        }
    }
}
