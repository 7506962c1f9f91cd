using Reeve.Iam.Errors;
using Reeve.Iam.Operations.AccessKeys;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Operations.Users;

public sealed class UserTests
{
    [Fact]
    public void A_user_is_created_with_all_that_is_asked_and_read_in_any_case()
    {
        var scene = new Scene();
        var boundary = scene.Policies.Add("/", "ReadOnlyAccess");

        var created = scene.Do(new CreateUser(), new() { UserName = "Alice", Path = "/staff/", PermissionsBoundary = boundary, Tags = [new("team", "blue")] }).User;
        var read = scene.Read(new GetUser(), new() { UserName = "aLICE" }).User;

        Assert.Equal(("Alice", "/staff/", "arn:aws:iam::123456789012:user/staff/Alice"), (created.UserName, created.Path, created.Arn));
        Assert.Matches("^AIDA[A-Z2-7]{17}$", created.UserId);
        Assert.Equal(boundary, created.PermissionsBoundary?.PermissionsBoundaryArn);
        Assert.Equal([new("team", "blue")], created.Tags);
        Assert.Equal(created with { Tags = default }, read with { Tags = default });
    }

    [Fact]
    public void A_plain_user_has_neither_tags_nor_boundary_elements()
    {
        var scene = new Scene();

        var created = scene.Do(new CreateUser(), new() { UserName = "Alice" }).User;

        Assert.Equal("/", created.Path);
        Assert.True(created.Tags.IsDefault);
        Assert.Null(created.PermissionsBoundary);
    }

    [Fact]
    public void A_name_is_taken_in_whatever_case_and_path()
    {
        var scene = new Scene();
        scene.AddUser("Alice", "/staff/");

        var error = scene.Refuse(new CreateUser(), new() { UserName = "ALICE" });

        Assert.Equal(new IamError("EntityAlreadyExists", 409, "User with name ALICE already exists."), error);
    }

    [Fact]
    public void The_quota_holds_users()
    {
        var scene = new Scene();
        scene.Account = scene.Account with { Quotas = AccountQuotas.Default with { Users = 1 } };
        scene.AddUser("Alice");

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for UsersPerAccount: 1"),
            scene.Refuse(new CreateUser(), new() { UserName = "Bob" }));
    }

    [Fact]
    public void Users_are_listed_by_name_below_a_prefix_without_tags_and_boundary()
    {
        var scene = new Scene();
        scene.AddUser("bob", "/staff/");
        scene.AddUser("Alice", "/staff/");
        scene.AddUser("carol");
        scene.Do(new TagUser(), new() { UserName = "bob", Tags = [new("a", "b")] });
        scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "bob", PermissionsBoundary = scene.Policies.Add("/", "ReadOnlyAccess") });

        var all = scene.Read(new ListUsers(), new());
        var first = scene.Read(new ListUsers(), new() { PathPrefix = "/staff/", MaxItems = 1 });
        var second = scene.Read(new ListUsers(), new() { PathPrefix = "/staff/", MaxItems = 1, Marker = first.Marker });

        Assert.Equal(["Alice", "bob", "carol"], all.Users.Select(user => user.UserName));
        Assert.All(all.Users, user => Assert.True(user.Tags.IsDefault && user.PermissionsBoundary is null));
        Assert.Equal(["Alice"], first.Users.Select(user => user.UserName));
        Assert.Equal(["bob"], second.Users.Select(user => user.UserName));
        Assert.Equal((true, false), (first.IsTruncated, second.IsTruncated));
    }

    [Fact]
    public void Deleting_asks_for_attached_policies_then_inline_ones_then_keys_to_go_first()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        var arn = scene.Policies.Add("/", "ReadOnlyAccess");
        scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn });
        scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "own", PolicyDocument = Documents.AllowAll });
        var key = scene.Do(new CreateAccessKey(), new() { UserName = "Alice" }).AccessKey.AccessKeyId;

        IamError Refusal() => scene.Refuse(new DeleteUser(), new() { UserName = "aLICE" });

        Assert.Equal(new IamError("DeleteConflict", 409, "Cannot delete entity, must detach all policies first."), Refusal());
        scene.Do(new DetachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn });
        Assert.Equal(new IamError("DeleteConflict", 409, "Cannot delete entity, must delete policies first."), Refusal());
        scene.Do(new DeleteUserPolicy(), new() { UserName = "Alice", PolicyName = "own" });
        Assert.Equal(new IamError("DeleteConflict", 409, "Cannot delete entity, must delete access keys first."), Refusal());
        scene.Do(new DeleteAccessKey(), new() { UserName = "Alice", AccessKeyId = key });
        scene.Do(new DeleteUser(), new() { UserName = "aLICE" });
        Assert.Equal(0, scene.Account.Users.Count);
    }

    [Fact]
    public void An_absent_user_is_not_found()
    {
        var scene = new Scene();
        var expected = new IamError("NoSuchEntity", 404, "The user with name foobar cannot be found.");

        Assert.Equal(expected, scene.RefuseRead(new GetUser(), new() { UserName = "foobar" }));
        Assert.Equal(expected, scene.Refuse(new DeleteUser(), new() { UserName = "foobar" }));
        Assert.Equal(expected, scene.Refuse(new UpdateUser(), new() { UserName = "foobar", NewUserName = "x" }));
    }

    [Fact]
    public void GetUser_without_a_name_shows_the_caller()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        var root = scene.Read(new GetUser(), new()).User;
        scene.CallAs("Alice");
        var alice = scene.Read(new GetUser(), new()).User;

        Assert.Equal((null, null, Scene.AccountId, "arn:aws:iam::123456789012:root"), (root.UserName, root.Path, root.UserId, root.Arn));
        Assert.Equal(scene.Account.Root.CreateDate, root.CreateDate);
        Assert.Equal("Alice", alice.UserName);
    }
}
