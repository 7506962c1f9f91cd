using Reeve.Catalog.ManagedPolicies;

namespace Reeve.Catalog.Tests.ManagedPolicies;

/// <summary>Reading one document must not need, and so cannot unpack, what belongs to others.</summary>
public sealed class ArchiveIsolationTests
{
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private static readonly byte[] Intact = ReadArchive();

    [Fact]
    public void Every_document_can_be_read_when_all_blocks_but_its_own_are_gone()
    {
        var bytes = WithoutBlocks();
        var archive = new AwsManagedPolicyArchive(() => new MemoryStream(bytes, writable: false));

        foreach (var policy in archive.All)
        {
            var archived = archive.Index.Find(policy.Arn);
            Assert.NotNull(archived);
            for (var number = 0; number < archived.Blocks.Length; number++)
            {
                Copy(Intact, bytes, archived.Blocks[number]);
                AssertDocumentsIn(number, archived, archive);
                Clear(bytes, archived.Blocks[number]);
            }
        }
    }

    [Fact]
    public void The_document_in_effect_has_a_block_to_itself() =>
        Assert.All(AwsManagedPolicyArchive.Shared.All, policy =>
        {
            var archived = AwsManagedPolicyArchive.Shared.Index.Find(policy.Arn);
            Assert.NotNull(archived);
            var own = archived.FindPlace(policy.DefaultVersionId);
            Assert.NotNull(own);
            Assert.All(
                archived.Documents.Where(place => place.Block == own.Value.Block),
                place => Assert.Equal(own.Value, place)); // Other versions with the very same text.
        });

    [Fact]
    public void A_damaged_block_is_reported_and_leaves_other_policies_readable()
    {
        var bytes = (byte[])Intact.Clone();
        var archive = new AwsManagedPolicyArchive(() => new MemoryStream(bytes, writable: false));
        var damaged = archive.Index.Find(ReadOnly);
        Assert.NotNull(damaged);
        Clear(bytes, damaged.Blocks[0]);

        Assert.Throws<InvalidDataException>(() => archive.FindDocument(ReadOnly, damaged.Policy.DefaultVersionId));
        Assert.NotNull(archive.FindDocument(Administrator, "v1"));
    }

    [Fact]
    public void A_file_of_another_format_is_refused()
    {
        var bytes = (byte[])Intact.Clone();
        bytes[0] ^= 1;
        var archive = new AwsManagedPolicyArchive(() => new MemoryStream(bytes, writable: false));

        Assert.Throws<InvalidDataException>(() => archive.Find(Administrator));
    }

    private static void AssertDocumentsIn(int number, ArchivedPolicy archived, AwsManagedPolicyArchive archive)
    {
        foreach (var (version, place) in archived.Policy.Versions.Zip(archived.Documents).Where(pair => pair.Second.Block == number))
        {
            Assert.Equal(
                AwsManagedPolicyArchive.Shared.FindDocument(archived.Policy.Arn, version.VersionId),
                archive.FindDocument(archived.Policy.Arn, version.VersionId));
        }
    }

    private static byte[] WithoutBlocks()
    {
        var bytes = (byte[])Intact.Clone();
        var first = AwsManagedPolicyArchive.Shared.Index.Find(AwsManagedPolicyArchive.Shared.All[0].Arn);
        Assert.NotNull(first);
        bytes.AsSpan((int)first.Blocks[0].Position).Clear();
        return bytes;
    }

    private static void Copy(byte[] from, byte[] to, ArchiveBlock block) =>
        Array.Copy(from, block.Position, to, block.Position, block.Length);

    private static void Clear(byte[] bytes, ArchiveBlock block) =>
        bytes.AsSpan((int)block.Position, block.Length).Clear();

    private static byte[] ReadArchive()
    {
        using var packed = EmbeddedFile.Open(EmbeddedFile.ManagedPolicies);
        var bytes = new byte[packed.Length];
        packed.ReadExactly(bytes);
        return bytes;
    }
}
