using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Reeve.Client.Authorization;
using Reeve.Client.Callers;

namespace Reeve.Client;

/// <summary>What endpoints require of their callers.</summary>
public static class ReeveEndpointExtensions
{
    /// <summary>Lets in who may do an action of the service on a resource. Others are told why not, with 403.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="action">The action: <c>ledger:CreateLedger</c>.</param>
    /// <param name="resource">The ARN, with <c>{region}</c>, <c>{account}</c> (the caller's) and values of the route in braces; null for an action that takes none.</param>
    /// <exception cref="ArgumentException">The resource is not such an ARN.</exception>
    public static TBuilder RequireReeveAction<TBuilder>(this TBuilder builder, string action, string? resource = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(new AuthorizationPolicyBuilder(ReeveAuthenticationDefaults.Scheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new ReeveActionRequirement(action, resource))
            .Build());
}
