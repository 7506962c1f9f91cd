namespace Reeve.Policy;

/// <summary>A permission that one set of policies gives and the other does not.</summary>
/// <param name="Action">The action, or the narrowest pattern that gives it: requests that the other set allows too are not meant.</param>
/// <param name="Resource">The resource, or the narrowest pattern that gives it.</param>
/// <param name="When">The condition keys of a request for which it holds; null where it holds whatever they are.</param>
public sealed record PermissionChange(string Action, string Resource, string? When);
