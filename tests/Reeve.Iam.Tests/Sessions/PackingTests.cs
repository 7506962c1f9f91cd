using CsCheck;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Tests.Sessions;

public sealed class PackingTests
{
    [Fact]
    public void What_was_packed_is_unpacked() =>
        Gen.Byte.Array[0, 5000].Sample(bytes => Packing.Unpack(Packing.Pack(bytes))!.AsSpan().SequenceEqual(bytes)); // it is small enough

    [Fact]
    public void What_would_grow_beyond_all_tokens_is_not_unpacked()
    {
        Assert.NotNull(Packing.Unpack(Packing.Pack(new byte[60_000])));
        Assert.Null(Packing.Unpack(Packing.Pack(new byte[10_000_000])));
    }
}
