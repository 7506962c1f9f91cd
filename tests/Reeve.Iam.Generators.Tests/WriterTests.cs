using System.Collections.Immutable;
using Reeve.Iam.Generators.Tests.Samples;
using Reeve.Iam.Generators.Tests.Support;
using Reeve.Iam.Operations;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Generators.Tests;

/// <summary>What generated writers write.</summary>
public sealed class WriterTests
{
    [Fact]
    public void Members_are_written_in_order_and_absent_ones_not_at_all() => Assert.Equal(
        "Name=n Document=document:{} SecretAccessKey=secret:s Count=1 Total=5000000000 IsTruncated=false", Write(new()));

    [Fact]
    public void A_list_that_is_empty_is_written_and_one_that_is_default_is_not() => Assert.EndsWith(
        " IsTruncated=true ExpiresAt=2020-01-02T03:04:05Z Names[] Item{itemID=x}",
        Write(new()
        {
            Maybe = null,
            IsTruncated = true,
            ExpiresAt = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Names = [],
            Item = new("x", default),
        }),
        StringComparison.Ordinal);

    [Fact]
    public void Bytes_are_written_and_secret_ones_as_secrets() => Assert.EndsWith(
        " IsTruncated=false Content=blob:AAEC Seed=secret blob:", Write(new() { Content = new byte[] { 0, 1, 2 }, Seed = ReadOnlyMemory<byte>.Empty }), StringComparison.Ordinal);

    [Fact]
    public void Members_of_lists_are_called_member_at_every_depth() => Assert.EndsWith(
        " Maybe=6 IsTruncated=false Names[member=a member=b] Items[member{itemID=1 Children[member{itemID=2}]} member{itemID=3 Children[]}]",
        Write(new()
        {
            Maybe = 6,
            Names = ["a", "b"],
            Items = [new("1", [new("2", default)]), new("3", [])],
        }),
        StringComparison.Ordinal);

    [Fact]
    public void Maps_are_written_as_entries_in_their_order_and_empty_ones_as_empty() => Assert.EndsWith(
        " IsTruncated=false Details<> Summary<Users{value=2} Roles{value=-1}> Totals<Bytes{value=5000000000}>",
        Write(new()
        {
            Details = [],
            Summary = [new("Users", 2), new("Roles", -1)],
            Totals = [new("Bytes", 5_000_000_000)],
        }),
        StringComparison.Ordinal);

    [Fact]
    public void A_request_is_written_without_the_lists_that_it_did_not_give() => Assert.Equal(
        "MaxItems=100 Path=/ Status=Active SetAsDefault=false Password=secret:hush Tags[member{Key=a Value=b}]",
        TextShapeWriter.Write(writer => Operations.ShapeWriters.Write(
            writer, Bound.Change("Status=Active", "Tags.member.1.Key=a", "Tags.member.1.Value=b", "Password=hush"))));

    [Fact]
    public void An_answer_without_members_writes_nothing() =>
        Assert.Equal("", TextShapeWriter.Write(writer => Operations.ShapeWriters.Write(writer, NoResult.Instance)));

    [Fact]
    public void Writing_allocates_nothing()
    {
        var response = new ReadSampleResponse
        {
            Maybe = 6,
            ExpiresAt = DateTimeOffset.UnixEpoch,
            Names = ["a", "b"],
            Items = [new("1", [new("2", ImmutableArray<SampleItem>.Empty)])],
            Item = new("x", default),
            Content = new byte[] { 1 },
            Seed = new byte[] { 2 },
            Details = [new("a", "b")],
            Summary = [new("c", 1), new("d", 2)],
        };
        var writer = new SilentShapeWriter();
        Operations.ShapeWriters.Write(writer, response);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Operations.ShapeWriters.Write(writer, response);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2 * (10 + 4 + 12 + 3 + 5 + 8), writer.Calls); // twice ten scalars, two names, two nested items, one item, two maps
    }

    private static string Write(ReadSampleResponse response) => TextShapeWriter.Write(writer => Operations.ShapeWriters.Write(writer, response));
}
