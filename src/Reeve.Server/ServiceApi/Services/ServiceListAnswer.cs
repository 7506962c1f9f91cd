namespace Reeve.Server.ServiceApi.Services;

/// <summary>What <c>GET /reeve/v1/services</c> answers.</summary>
/// <param name="Services">The services, ordered by service principal.</param>
/// <param name="NextMarker">Where the list goes on, or null at its end.</param>
public sealed record ServiceListAnswer(ServiceListEntry[] Services, string? NextMarker = null);
