namespace Reeve.Cli.Paths;

/// <summary>The names of the parameters of the operator API's <c>who-can</c>.</summary>
internal static class PathNames
{
    public const string Action = "action";
    public const string Resource = "resource";
    public const string ServiceResource = "serviceResource";
    public const string Marker = "marker";
}
