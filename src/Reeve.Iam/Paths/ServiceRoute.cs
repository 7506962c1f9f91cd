using System.Collections.Immutable;

namespace Reeve.Iam.Paths;

/// <summary>What a linked service does in answer to an action of its: it reaches the action that is asked about.</summary>
/// <param name="Service">The service principal.</param>
/// <param name="Action">The service's action, with its prefix.</param>
/// <param name="Resources">The resources to ask on: <c>*</c>, one ARN, or patterns.</param>
/// <param name="ArePatterns">Whether they are patterns.</param>
/// <param name="Hops">The roles with which it does so.</param>
internal sealed record ServiceRoute(string Service, string Action, ImmutableArray<string> Resources, bool ArePatterns, ImmutableArray<PathHop> Hops);
