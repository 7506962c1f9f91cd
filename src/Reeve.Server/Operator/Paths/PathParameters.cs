using Reeve.Iam.Paths;

namespace Reeve.Server.Operator.Paths;

/// <summary>The query parameters of the question who can do something.</summary>
internal static class PathParameters
{
    public const string Action = "action";
    public const string Resource = "resource";
    public const string ServiceResource = "serviceResource";
    public const string MaxItems = "maxItems";
    public const string Marker = "marker";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Action, Resource, ServiceResource, MaxItems, Marker];

    /// <summary>The question; what is missing is empty and is refused as such.</summary>
    /// <param name="find">Finds a parameter's value.</param>
    /// <param name="size">How many principals a page is of.</param>
    public static PathQuestion Question(Func<string, string?> find, int size) => new()
    {
        Action = find(Action) ?? "",
        Resource = find(Resource) ?? "",
        ServiceResource = find(ServiceResource),
        Size = size,
        Marker = find(Marker),
    };
}
