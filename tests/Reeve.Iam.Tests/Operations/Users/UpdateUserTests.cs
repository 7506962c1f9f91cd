using Reeve.Iam.Errors;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Operations.Users;

public sealed class UpdateUserTests
{
    [Fact]
    public void A_renamed_user_keeps_id_keys_policies_and_tags()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var arn = scene.Policies.Add("/", "ReadOnlyAccess");
        scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn });
        scene.Do(new TagUser(), new() { UserName = "Alice", Tags = [new("a", "b")] });
        var key = scene.Do(new CreateAccessKey(), new() { UserName = "Alice" }).AccessKey.AccessKeyId;
        var before = scene.User("Alice");

        scene.Do(new UpdateUser(), new() { UserName = "alice", NewUserName = "Bob", NewPath = "/staff/" });

        Assert.False(scene.Account.Users.Contains("Alice"));
        Assert.Equal(before with { Name = "Bob", Path = "/staff/" }, scene.User("Bob"));
        Assert.Equal("Bob", scene.Account.AccessKeys[key].UserName);
        Assert.Equal(1, scene.Account.Attachments[arn].Count);
        Assert.Equal("arn:aws:iam::123456789012:user/staff/Bob", scene.Read(new GetUser(), new() { UserName = "Bob" }).User.Arn);
    }

    [Fact]
    public void What_is_not_given_stays()
    {
        var scene = new Scene();
        scene.AddUser("Alice", "/staff/");

        scene.Do(new UpdateUser(), new() { UserName = "Alice", NewUserName = "Bob" });
        scene.Do(new UpdateUser(), new() { UserName = "Bob", NewPath = "/" });
        scene.Do(new UpdateUser(), new() { UserName = "bob" });

        Assert.Equal(("Bob", "/"), (scene.User("Bob").Name, scene.User("Bob").Path));
    }

    [Fact]
    public void The_case_of_a_name_can_change_which_is_one_write_and_no_removal()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var key = scene.Do(new CreateAccessKey(), new() { UserName = "Alice" }).AccessKey.AccessKeyId;
        scene.Account = scene.Account.Settled();

        scene.Do(new UpdateUser(), new() { UserName = "Alice", NewUserName = "ALICE" });

        Assert.Equal("ALICE", scene.User("alice").Name);
        Assert.Equal("ALICE", scene.Account.AccessKeys[key].UserName);
        Assert.Equal([EntityKind.User, EntityKind.AccessKey], scene.Account.Pending.Select(change => change.Kind));
        Assert.All(scene.Account.Pending, change => Assert.NotNull(change.Entity));
    }

    [Fact]
    public void A_name_that_is_taken_is_refused_by_the_new_name()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.AddUser("Bob");

        var error = scene.Refuse(new UpdateUser(), new() { UserName = "Alice", NewUserName = "bOB" });

        Assert.Equal(new IamError("EntityAlreadyExists", 409, "User with name bOB already exists."), error);
    }

    [Fact]
    public void Both_ARNs_before_and_after_must_be_allowed()
    {
        var scene = new Scene();
        scene.AddUser("Alice", "/staff/");

        var moved = new UpdateUser().Target(scene.Account, new() { UserName = "alice", NewPath = "/admin/" }, scene.Context);
        var unchanged = new UpdateUser().Target(scene.Account, new() { UserName = "alice" }, scene.Context);

        Assert.Equal("arn:aws:iam::123456789012:user/staff/Alice", moved.Resource);
        Assert.Equal(["arn:aws:iam::123456789012:user/admin/Alice"], moved.FurtherResources);
        Assert.Empty(unchanged.FurtherResources);
    }
}
