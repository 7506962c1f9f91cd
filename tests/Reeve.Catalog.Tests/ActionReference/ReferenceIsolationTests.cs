using Reeve.Catalog.ActionReference;

namespace Reeve.Catalog.Tests.ActionReference;

/// <summary>Asking for one service must not read the others, nor anything twice.</summary>
public sealed class ReferenceIsolationTests
{
    private static readonly byte[] Intact = ReadArchive();

    [Fact]
    public void A_service_can_be_read_when_all_others_are_gone()
    {
        var bytes = (byte[])Intact.Clone();
        var reference = new AwsActionReference(() => new MemoryStream(bytes, writable: false));
        var service = reference.Index.Services.Find("iam");
        Assert.NotNull(service);
        var first = reference.Index.Services.Find(reference.ServicePrefixes[0]);
        Assert.NotNull(first);
        bytes.AsSpan((int)first.Block.Position).Clear();
        Intact.AsSpan((int)service.Block.Position, service.Block.Length).CopyTo(bytes.AsSpan((int)service.Block.Position));

        Assert.NotNull(reference.FindService("iam")?.FindAction("PassRole"));
        Assert.ThrowsAny<Exception>(() => reference.FindService("s3"));
    }

    [Fact]
    public void Nothing_is_read_before_the_first_question_and_a_service_only_once()
    {
        var opened = 0;
        var reference = new AwsActionReference(() =>
        {
            opened++;
            return new MemoryStream(Intact, writable: false);
        });

        Assert.Equal(0, opened);
        var service = reference.FindService("iam");
        Assert.Equal(2, opened); // the index and the service
        Assert.Same(service, reference.FindService("iam"));
        Assert.Equal(2, opened);
    }

    [Fact]
    public void A_file_of_another_format_is_refused() =>
        Assert.Throws<InvalidDataException>(() =>
            new AwsActionReference(() => EmbeddedFile.Open(EmbeddedFile.ManagedPolicies)).FindService("iam"));

    private static byte[] ReadArchive()
    {
        using var packed = EmbeddedFile.Open(EmbeddedFile.ActionReference);
        var bytes = new byte[packed.Length];
        packed.ReadExactly(bytes);
        return bytes;
    }
}
