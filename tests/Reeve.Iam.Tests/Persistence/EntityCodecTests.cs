using Reeve.Iam.Entities;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Persistence;

public sealed class EntityCodecTests
{
    [Fact]
    public void A_removed_entity_is_written_as_a_removal_and_not_as_an_empty_body()
    {
        var write = EntityCodec.ToWrite(new EntityChange(EntityKind.RoleUsage, "AROAEXAMPLE", null));

        Assert.False(write.Body.HasValue);
    }

    [Fact]
    public void A_written_entity_is_read_back()
    {
        var usage = new RoleUsage("AROAEXAMPLE", []);

        var write = EntityCodec.ToWrite(new EntityChange(EntityKind.RoleUsage, usage.RoleId, usage));

        Assert.NotNull(write.Body);
        Assert.Equal(usage.RoleId, EntityCodec.Read<RoleUsage>(new EntityRow(write.Kind, write.Key, write.Body.Value)).RoleId);
    }
}
