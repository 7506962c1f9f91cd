using System.Collections.Immutable;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What one version of a role template gives its roles.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="CreateDate">When it was made; null for AWS's, of which that is not known.</param>
/// <param name="TrustPolicy">Who assumes the role, JSON.</param>
/// <param name="Policies">What the role may do.</param>
public sealed record TemplateEdition(int Version, DateTimeOffset? CreateDate, string TrustPolicy, ImmutableArray<EditionPolicy> Policies);
