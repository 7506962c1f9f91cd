using System.Text.Json;

namespace Reeve.Server.Operator;

/// <summary>What <c>GET /operator/v1/accounts/{id}/events</c> answers.</summary>
/// <param name="Events">The events in CloudTrail's shape, newest first.</param>
/// <param name="NextToken">Where to go on, or null at the end.</param>
public sealed record EventListAnswer(JsonElement[] Events, string? NextToken = null);
