using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Catalog.ManagedPolicies;

/// <summary>
/// Reads an unpacked index in the order in which <c>eng/node/managed-policies.mjs</c> writes it. Numbers are 7-bit
/// encoded, dates are seconds since 1970.
/// </summary>
internal sealed class ArchiveIndexReader : IDisposable
{
    private const string ArnPrefix = "arn:aws:iam::aws:policy";
    private const string ServiceRolePath = "/aws-service-role/";

    private readonly BinaryReader _reader;
    private readonly string[] _paths;
    private readonly Dictionary<int, string> _versionIds = [];
    private long _nextBlock;

    /// <summary>Starts reading.</summary>
    /// <param name="index">The unpacked index.</param>
    /// <param name="firstBlock">Where in the archive the first block starts; the others follow without gaps.</param>
    public ArchiveIndexReader(byte[] index, long firstBlock)
    {
        _reader = new BinaryReader(new MemoryStream(index));
        _nextBlock = firstBlock;
        Source = _reader.ReadString();
        _paths = new string[_reader.Read7BitEncodedInt()];
        for (var i = 0; i < _paths.Length; i++)
        {
            _paths[i] = _reader.ReadString();
        }
    }

    /// <summary>The package and version that the archive was made from.</summary>
    public string Source { get; }

    /// <inheritdoc />
    public void Dispose() => _reader.Dispose();

    /// <summary>Reads all policies.</summary>
    public ImmutableArray<ArchivedPolicy> ReadPolicies()
    {
        var policies = new ArchivedPolicy[_reader.Read7BitEncodedInt()];
        for (var i = 0; i < policies.Length; i++)
        {
            policies[i] = ReadPolicy();
        }

        return ImmutableArray.Create(policies);
    }

    private ArchivedPolicy ReadPolicy()
    {
        var path = _paths[_reader.Read7BitEncodedInt()];
        var name = _reader.ReadString();
        var created = ReadDate();
        var updated = ReadDate();
        var defaultVersionId = ReadVersionId();
        var blocks = ReadBlocks();
        var versions = ReadVersions(out var documents);
        var arn = ArnPrefix + path + name;

        var policy = new AwsManagedPolicy
        {
            Arn = arn,
            PolicyId = DerivedPolicyId.Of(arn),
            PolicyName = name,
            Path = path,
            CreateDate = created,
            UpdateDate = updated,
            DefaultVersionId = defaultVersionId,
            IsAttachable = !path.StartsWith(ServiceRolePath, StringComparison.Ordinal),
            Versions = versions,
        };
        return new ArchivedPolicy(policy, blocks, documents);
    }

    private ImmutableArray<ArchiveBlock> ReadBlocks()
    {
        var blocks = ImmutableArray.CreateBuilder<ArchiveBlock>(_reader.Read7BitEncodedInt());
        for (var i = 0; i < blocks.Capacity; i++)
        {
            var length = _reader.Read7BitEncodedInt();
            blocks.Add(new ArchiveBlock(_nextBlock, length));
            _nextBlock += length;
        }

        return blocks.MoveToImmutable();
    }

    private ImmutableArray<AwsManagedPolicyVersion> ReadVersions(out ImmutableArray<DocumentPlace> documents)
    {
        var count = _reader.Read7BitEncodedInt();
        var versions = ImmutableArray.CreateBuilder<AwsManagedPolicyVersion>(count);
        var places = ImmutableArray.CreateBuilder<DocumentPlace>(count);
        for (var i = 0; i < count; i++)
        {
            versions.Add(new AwsManagedPolicyVersion(ReadVersionId(), ReadDate()));
            places.Add(new DocumentPlace(
                Block: _reader.Read7BitEncodedInt(),
                Offset: _reader.Read7BitEncodedInt(),
                Length: _reader.Read7BitEncodedInt()));
        }

        documents = places.MoveToImmutable();
        return versions.MoveToImmutable();
    }

    private DateTimeOffset ReadDate() => DateTimeOffset.FromUnixTimeSeconds(_reader.Read7BitEncodedInt64());

    // Thousands of versions share a few ids, so each id becomes one string.
    private string ReadVersionId()
    {
        var number = _reader.Read7BitEncodedInt();
        if (!_versionIds.TryGetValue(number, out var id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"v{number}");
            _versionIds.Add(number, id);
        }

        return id;
    }
}
