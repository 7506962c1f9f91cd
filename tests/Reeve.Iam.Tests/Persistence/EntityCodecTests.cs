using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Persistence;

public sealed class EntityCodecTests
{
    [Fact]
    public void A_removal_has_no_body() // it once had an empty one, and the account could not be read again
    {
        var write = EntityCodec.ToWrite(new EntityChange(EntityKind.Role, "lex", null));

        Assert.Null(write.Body);
    }

    [Fact]
    public void A_written_entity_is_read_back()
    {
        var role = Samples.Role("Lex");

        var write = EntityCodec.ToWrite(new EntityChange(EntityKind.Role, "lex", role));
        var read = EntityCodec.Read<Entities.Role>(new EntityRow(EntityKind.Role, "lex", write.Body ?? default));

        Assert.Equal(role.Name, read.Name);
        Assert.Equal(role.UniqueId, read.UniqueId);
    }
}
