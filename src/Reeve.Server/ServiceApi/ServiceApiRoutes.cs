namespace Reeve.Server.ServiceApi;

/// <summary>The resources of the service API, found by method and path.</summary>
internal sealed class ServiceApiRoutes(IReadOnlyList<IServiceResource> resources)
{
    /// <summary>Begins every path.</summary>
    public const string Prefix = "/reeve/v1/";

    private readonly (IServiceResource Resource, string[] Segments)[] _resources = [.. resources.Select(resource => (resource, resource.Path.Split('/')))];

    /// <summary>The resource of a method and a path, or the refusal.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path as it was signed. Escapes are undone in its segments, never between them.</param>
    public (ServiceRoute? Route, ServiceAnswer? Refusal) Find(string method, string path)
    {
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return (null, ServiceAnswer.Of(ServiceErrors.NoSuchPath(path)));
        }

        var segments = Array.ConvertAll(path[Prefix.Length..].Split('/'), Uri.UnescapeDataString);
        var allowed = new List<string>();
        foreach (var (resource, pattern) in _resources)
        {
            if (FindValues(pattern, segments) is not { } values)
            {
                continue;
            }

            if (resource.Method == method)
            {
                return (new ServiceRoute(resource, values), null);
            }

            allowed.Add(resource.Method);
        }

        var others = string.Join(", ", allowed);
        return (null, allowed.Count == 0
            ? ServiceAnswer.Of(ServiceErrors.NoSuchPath(path))
            : ServiceAnswer.Of(ServiceErrors.MethodNotAllowed(method, others)) with { Allow = others });
    }

    private static Dictionary<string, string>? FindValues(string[] pattern, string[] segments)
    {
        if (pattern.Length != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] is ['{', .. var name, '}'])
            {
                if (segments[index].Length == 0)
                {
                    return null;
                }

                values.Add(name, segments[index]);
            }
            else if (!string.Equals(pattern[index], segments[index], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return values;
    }
}
