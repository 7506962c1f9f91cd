using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Catalog.ManagedPolicies;

/// <summary>A policy and where its documents are.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Blocks">The blocks that hold its documents and nothing else.</param>
/// <param name="Documents">The place of each version's document, in the order of the policy's versions.</param>
internal sealed record ArchivedPolicy(
    AwsManagedPolicy Policy,
    ImmutableArray<ArchiveBlock> Blocks,
    ImmutableArray<DocumentPlace> Documents)
{
    /// <summary>The place of a version's document, or null when the version is not there.</summary>
    public DocumentPlace? FindPlace(string versionId)
    {
        for (var i = 0; i < Policy.Versions.Count; i++)
        {
            if (string.Equals(Policy.Versions[i].VersionId, versionId, StringComparison.Ordinal))
            {
                return Documents[i];
            }
        }

        return null;
    }
}
