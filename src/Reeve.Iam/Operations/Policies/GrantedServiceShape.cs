using System.Collections.Immutable;

namespace Reeve.Iam.Operations.Policies;

/// <summary>A service, and the policies that grant access to it.</summary>
/// <param name="ServiceNamespace">The prefix of the service's actions, as it was asked for.</param>
/// <param name="Policies">The policies.</param>
internal sealed record GrantedServiceShape(string ServiceNamespace, ImmutableArray<GrantingPolicyShape> Policies);
