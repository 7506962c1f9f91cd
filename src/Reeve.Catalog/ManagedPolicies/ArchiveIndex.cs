using System.Collections.Frozen;
using System.Collections.Immutable;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Catalog.ManagedPolicies;

/// <summary>What an archive holds: every policy with its versions, and where the documents are.</summary>
internal sealed class ArchiveIndex
{
    private readonly FrozenDictionary<string, ArchivedPolicy> _byArn;

    private ArchiveIndex(string source, ImmutableArray<ArchivedPolicy> policies)
    {
        Source = source;
        Policies = policies.Select(each => each.Policy).ToArray();
        _byArn = policies.ToFrozenDictionary(each => each.Policy.Arn, StringComparer.Ordinal);
    }

    /// <summary>The package and version that the archive was made from.</summary>
    public string Source { get; }

    /// <summary>Every policy, ordered by path and name.</summary>
    public IReadOnlyList<AwsManagedPolicy> Policies { get; }

    /// <summary>Reads the index of an archive.</summary>
    public static ArchiveIndex Read(ArchiveFile file)
    {
        var bytes = file.ReadIndex(out var firstBlock);
        using var reader = new ArchiveIndexReader(bytes, firstBlock);
        return new ArchiveIndex(reader.Source, reader.ReadPolicies());
    }

    /// <summary>The policy of an ARN and where its documents are, or null.</summary>
    public ArchivedPolicy? Find(string arn) => _byArn.GetValueOrDefault(arn);
}
