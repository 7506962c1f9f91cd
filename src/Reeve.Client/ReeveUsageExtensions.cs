using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Reeve.Client.Usage;

namespace Reeve.Client;

/// <summary>Where Reeve asks a service that has <c>usage.knownBy: callback</c> in its manifest.</summary>
public static class ReeveUsageExtensions
{
    /// <summary>Answers what uses a role when Reeve asks. That it is Reeve is verified; others get 401.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path of <c>usage.callback</c>.</param>
    /// <param name="answer">Says what uses the role. What it throws makes the deletion fail.</param>
    public static IEndpointConventionBuilder MapReeveUsage(
        this IEndpointRouteBuilder endpoints, string pattern, Func<UsageInquiry, CancellationToken, Task<UsageReport>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return endpoints.MapPost(pattern, new UsageEndpoint(answer).HandleAsync);
    }
}
