namespace Reeve.Server.Operator.Services;

/// <summary>A permission that is gained or lost.</summary>
/// <param name="Action">The action, or the pattern that gives it.</param>
/// <param name="Resource">The resource, or the pattern that gives it.</param>
/// <param name="When">The condition keys of a request for which it holds; null where it holds whatever they are.</param>
public sealed record PermissionAnswer(string Action, string Resource, string? When = null);
