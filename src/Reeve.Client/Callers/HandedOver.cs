using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Reeve.Client.Callers;

/// <summary>What a caller signed, as it is handed over to Reeve to prove who the caller is.</summary>
internal sealed record HandedOver(HandedOverRequest Request)
{
    /// <summary>The request of a caller, exactly as it was sent, but for its body.</summary>
    public static HandedOver Of(HttpRequest request, string bodySha256) => new(new HandedOverRequest(
        request.Method,
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        request.Headers.ToDictionary(header => header.Key, header => header.Value.Select(value => value ?? "").ToArray(), StringComparer.Ordinal),
        bodySha256));
}

/// <summary>A signed request without its body.</summary>
internal sealed record HandedOverRequest(string Method, string Target, Dictionary<string, string[]> Headers, string BodySha256);
