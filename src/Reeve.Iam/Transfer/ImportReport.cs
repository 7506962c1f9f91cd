using System.Collections.Immutable;

namespace Reeve.Iam.Transfer;

/// <summary>What importing a file did, or would do.</summary>
public sealed record ImportReport
{
    /// <summary>The account that the file went into.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account that the file is of, or null where nothing in it tells.</summary>
    public required string? FileAccountId { get; init; }

    /// <summary>Whether nothing was written.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>What was carried.</summary>
    public required ImportCounts Carried { get; init; }

    /// <summary>In how many documents account or unique ids were replaced by those that are here.</summary>
    public required int RewrittenDocuments { get; init; }

    /// <summary>What could not be carried, and what is good to know.</summary>
    public required ImmutableArray<ImportFinding> Findings { get; init; }
}
