using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Reeve.Client.Authorization;

/// <summary>That the caller may do an action on a resource.</summary>
public sealed class ReeveActionRequirement : IAuthorizationRequirement
{
    private readonly ResourceTemplate? _resource;

    /// <summary>A requirement.</summary>
    /// <param name="action">An action of the service: <c>ledger:CreateLedger</c>.</param>
    /// <param name="resource">The ARN of the resource, with <c>{region}</c>, <c>{account}</c> and values of the route in braces; null for an action that takes none.</param>
    /// <exception cref="ArgumentException">The resource is not such an ARN.</exception>
    public ReeveActionRequirement(string action, string? resource = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        Action = action;
        _resource = resource is null ? null : new ResourceTemplate(resource);
    }

    /// <summary>The action.</summary>
    public string Action { get; }

    internal ReeveQuestion Ask(HttpRequest request, string region, string accountId) =>
        new(Action, _resource is null ? [] : [_resource.Resolve(request, region, accountId)]);
}
