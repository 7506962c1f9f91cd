namespace Reeve.Server.Operator.Services;

/// <summary>What <c>GET /operator/v1/services</c> answers.</summary>
/// <param name="Services">The registered services, then AWS's, each by service principal.</param>
/// <param name="NextMarker">Where the list goes on, or null at its end.</param>
public sealed record LinkedServiceListAnswer(LinkedServiceEntry[] Services, string? NextMarker = null);
