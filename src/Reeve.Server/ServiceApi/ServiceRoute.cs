namespace Reeve.Server.ServiceApi;

/// <summary>A resource, and what a path says in the segments that the resource leaves open.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Values">The values, by the names in braces.</param>
internal sealed record ServiceRoute(IServiceResource Resource, IReadOnlyDictionary<string, string> Values);
