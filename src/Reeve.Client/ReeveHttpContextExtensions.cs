using Microsoft.AspNetCore.Http;
using Reeve.Client.Callers;

namespace Reeve.Client;

/// <summary>What a request knows of its caller.</summary>
public static class ReeveHttpContextExtensions
{
    /// <summary>The verified caller.</summary>
    /// <param name="context">A request that was authenticated with the scheme <c>Reeve</c>.</param>
    /// <exception cref="InvalidOperationException">It was not.</exception>
    public static ReeveCaller GetReeveCaller(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<CallerFeature>()?.Decision?.Caller
            ?? throw new InvalidOperationException("The request has no caller that Reeve verified. Give its endpoint RequireReeveAction or RequireAuthorization.");
    }
}
