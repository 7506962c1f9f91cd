using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Operations;

public sealed class AccessKeyTests
{
    [Fact]
    public void The_secret_is_answered_once_and_stored_sealed_for_its_key()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        var shape = scene.Do(new CreateAccessKey(), new() { UserName = "aLICE" }).AccessKey;

        Assert.Equal(("Alice", "Active", scene.Clock.GetUtcNow()), (shape.UserName, shape.Status, shape.CreateDate));
        Assert.Matches("^AKIA[A-Z2-7]{16}$", shape.AccessKeyId);
        Assert.Matches("^[A-Za-z0-9+/]{40}$", shape.SecretAccessKey);
        Assert.Equal(Scene.AccountId, AccessKeyIds.FindAccountId(shape.AccessKeyId));
        var stored = scene.Account.AccessKeys[shape.AccessKeyId];
        Assert.Equal(shape.SecretAccessKey, Encoding.UTF8.GetString(new PlainSealer().Open(stored.SealedSecret, AccessKey.SealingPurpose(stored.Id))!));
        Assert.Equal([shape.AccessKeyId], scene.User("Alice").AccessKeyIds);
    }

    [Fact]
    public void Two_keys_are_the_most_for_a_user_and_for_the_root()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var expected = new IamError("LimitExceeded", 409, "Cannot exceed quota for AccessKeysPerUser: 2");
        for (var number = 0; number < 2; number++)
        {
            scene.Do(new CreateAccessKey(), new() { UserName = "Alice" });
            scene.Do(new CreateAccessKey(), new());
        }

        Assert.Equal(expected, scene.Refuse(new CreateAccessKey(), new() { UserName = "Alice" }));
        Assert.Equal(expected, scene.Refuse(new CreateAccessKey(), new()));
        Assert.Equal(4, scene.Account.AccessKeys.Count);
    }

    [Fact]
    public void Without_a_name_the_caller_means_its_own_keys()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.CallAs("Alice");

        var id = scene.Do(new CreateAccessKey(), new()).AccessKey.AccessKeyId;
        scene.Do(new UpdateAccessKey(), new() { AccessKeyId = id, Status = "Inactive" });
        var listed = Assert.Single(scene.Read(new ListAccessKeys(), new()).AccessKeyMetadata);
        scene.Do(new DeleteAccessKey(), new() { AccessKeyId = id });

        Assert.Equal(("Alice", id, "Inactive"), (listed.UserName, listed.AccessKeyId, listed.Status));
        Assert.Empty(scene.User("Alice").AccessKeyIds);
        Assert.Empty(scene.Account.AccessKeys);
    }

    [Fact]
    public void Without_a_name_the_root_means_its_own_keys_which_have_none()
    {
        var scene = new Scene();

        var shape = scene.Do(new CreateAccessKey(), new()).AccessKey;
        var listed = Assert.Single(scene.Read(new ListAccessKeys(), new()).AccessKeyMetadata);
        scene.Do(new UpdateAccessKey(), new() { AccessKeyId = shape.AccessKeyId, Status = "Inactive" });

        Assert.Null(shape.UserName);
        Assert.Null(listed.UserName);
        Assert.False(scene.Account.AccessKeys[shape.AccessKeyId].IsActive);
        Assert.Equal([shape.AccessKeyId], scene.Account.Root.AccessKeyIds);
        scene.Do(new DeleteAccessKey(), new() { AccessKeyId = shape.AccessKeyId });
        Assert.Empty(scene.Account.Root.AccessKeyIds);
    }

    [Fact]
    public void A_key_is_switched_off_and_on()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var id = scene.Do(new CreateAccessKey(), new() { UserName = "Alice" }).AccessKey.AccessKeyId;

        scene.Do(new UpdateAccessKey(), new() { UserName = "alice", AccessKeyId = id, Status = "Inactive" });
        Assert.False(scene.Account.AccessKeys[id].IsActive);
        scene.Do(new UpdateAccessKey(), new() { UserName = "alice", AccessKeyId = id, Status = "Active" });

        Assert.True(scene.Account.AccessKeys[id].IsActive);
        Assert.Equal("InvalidInput", scene.Refuse(new UpdateAccessKey(), new() { UserName = "Alice", AccessKeyId = id, Status = "Expired" }).Code);
    }

    [Fact]
    public void Keys_of_others_and_of_nobody_are_not_found()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.AddUser("Bob");
        var id = scene.Do(new CreateAccessKey(), new() { UserName = "Bob" }).AccessKey.AccessKeyId;
        var expected = new IamError("NoSuchEntity", 404, $"The Access Key with id {id} cannot be found.");

        Assert.Equal(expected, scene.Refuse(new DeleteAccessKey(), new() { UserName = "Alice", AccessKeyId = id }));
        Assert.Equal(expected, scene.Refuse(new DeleteAccessKey(), new() { AccessKeyId = id }));
        Assert.Equal(expected, scene.Refuse(new UpdateAccessKey(), new() { UserName = "Alice", AccessKeyId = id, Status = "Inactive" }));
        Assert.Equal(
            "The Access Key with id AKIANOBODYSNOBODYS22 cannot be found.",
            scene.Refuse(new DeleteAccessKey(), new() { UserName = "Bob", AccessKeyId = "AKIANOBODYSNOBODYS22" }).Message);
    }

    [Fact]
    public void An_absent_user_is_not_found()
    {
        var scene = new Scene();
        var expected = new IamError("NoSuchEntity", 404, "The user with name x cannot be found.");

        Assert.Equal(expected, scene.Refuse(new CreateAccessKey(), new() { UserName = "x" }));
        Assert.Equal(expected, scene.RefuseRead(new ListAccessKeys(), new() { UserName = "x" }));
        Assert.Equal(expected, scene.Refuse(new UpdateAccessKey(), new() { UserName = "x", AccessKeyId = "AKIANOBODYSNOBODYS22", Status = "Active" }));
        Assert.Equal(expected, scene.Refuse(new DeleteAccessKey(), new() { UserName = "x", AccessKeyId = "AKIANOBODYSNOBODYS22" }));
    }

    [Fact]
    public void Keys_are_listed_oldest_first_in_pages_also_when_the_first_is_gone()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var older = scene.Do(new CreateAccessKey(), new() { UserName = "Alice" }).AccessKey.AccessKeyId;
        scene.Clock.Advance(TimeSpan.FromDays(1));
        var newer = scene.Do(new CreateAccessKey(), new() { UserName = "Alice" }).AccessKey.AccessKeyId;

        var first = scene.Read(new ListAccessKeys(), new() { UserName = "Alice", MaxItems = 1 });
        scene.Do(new DeleteAccessKey(), new() { UserName = "Alice", AccessKeyId = older });
        var second = scene.Read(new ListAccessKeys(), new() { UserName = "Alice", MaxItems = 1, Marker = first.Marker });

        Assert.Equal([older], first.AccessKeyMetadata.Select(key => key.AccessKeyId));
        Assert.Equal([newer], second.AccessKeyMetadata.Select(key => key.AccessKeyId));
        Assert.Equal((true, false), (first.IsTruncated, second.IsTruncated));
    }
}
