using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Reeve.Client.Callers;

namespace Reeve.Client.Authorization;

/// <summary>Meets a requirement with the decision that came with the caller's verification.</summary>
internal sealed class ReeveActionCheck : AuthorizationHandler<ReeveActionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReeveActionRequirement requirement)
    {
        // Nobody else may put a decision there: features are the server's, not the request's.
        if (context.Resource is HttpContext http && http.Features.Get<CallerFeature>() is { Decision: { IsAllowed: true } } known
            && known.Decided.Contains(requirement))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
