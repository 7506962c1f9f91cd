using System.Collections.Immutable;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Manifests;

/// <summary>What reading a manifest came to.</summary>
/// <param name="Manifest">The manifest; null where it has faults.</param>
/// <param name="Faults">All that is wrong with it, in the order of the text.</param>
/// <param name="Warnings">What is allowed, and may not be what is meant.</param>
public sealed record ManifestReading(ServiceManifest? Manifest, ImmutableArray<ManifestFault> Faults, ImmutableArray<ManifestFault> Warnings);
