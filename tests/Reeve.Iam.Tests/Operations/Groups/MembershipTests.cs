using CsCheck;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Persistence;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Tests.Operations.Groups;

public sealed class MembershipTests
{
    [Fact]
    public void Joining_twice_is_joining_once_and_leaving_what_one_is_not_in_changes_nothing()
    {
        var scene = Prepared();

        Join(scene, "Devs", "Alice");
        Join(scene, "DEVS", "ALICE");
        scene.Do(new RemoveUserFromGroup(), new() { GroupName = "Ops", UserName = "Alice" });

        Assert.Equal(["Alice"], Members(scene, "Devs"));
        scene.Do(new RemoveUserFromGroup(), new() { GroupName = "devs", UserName = "alice" });
        Assert.Empty(Members(scene, "Devs"));
        Assert.Empty(scene.Account.GroupMembers);
    }

    [Fact]
    public void The_user_is_reported_when_both_are_missing()
    {
        var scene = Prepared();
        var user = new IamError("NoSuchEntity", 404, "The user with name u cannot be found.");
        var group = new IamError("NoSuchEntity", 404, "The group with name g cannot be found.");

        Assert.Equal(user, scene.Refuse(new AddUserToGroup(), new() { GroupName = "g", UserName = "u" }));
        Assert.Equal(user, scene.Refuse(new RemoveUserFromGroup(), new() { GroupName = "g", UserName = "u" }));
        Assert.Equal(group, scene.Refuse(new AddUserToGroup(), new() { GroupName = "g", UserName = "Alice" }));
        Assert.Equal(group, scene.Refuse(new RemoveUserFromGroup(), new() { GroupName = "g", UserName = "Alice" }));
        Assert.Equal(user, scene.RefuseRead(new ListGroupsForUser(), new() { UserName = "u" }));
    }

    [Fact]
    public void A_user_is_in_ten_groups_at_most()
    {
        var scene = Prepared();
        for (var number = 0; number < 10; number++)
        {
            scene.Do(new CreateGroup(), new() { GroupName = "G" + Samples.Number(number) });
            Join(scene, "G" + Samples.Number(number), "Alice");
        }

        Join(scene, "G3", "Alice");

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for GroupsPerUser: 10"),
            scene.Refuse(new AddUserToGroup(), new() { GroupName = "Devs", UserName = "Alice" }));
    }

    [Fact]
    public void A_renamed_user_stays_in_its_groups()
    {
        var scene = Prepared();
        Join(scene, "Devs", "Alice");

        scene.Do(new UpdateUser(), new() { UserName = "Alice", NewUserName = "Zoe" });
        Assert.Equal(["Zoe"], Members(scene, "Devs"));
        scene.Do(new UpdateUser(), new() { UserName = "Zoe", NewUserName = "ZOE" });

        Assert.Equal(["ZOE"], Members(scene, "Devs"));
        Assert.Equal(["Devs"], scene.Read(new ListGroupsForUser(), new() { UserName = "zoe" }).Groups.Select(group => group.GroupName));
    }

    [Fact]
    public void The_users_of_a_group_and_the_groups_of_a_user_are_listed_by_name_in_pages()
    {
        var scene = Prepared();
        scene.AddUser("bob");
        foreach (var (group, user) in ((string, string)[])[("Ops", "bob"), ("Ops", "Alice"), ("Devs", "Alice")])
        {
            Join(scene, group, user);
        }

        var first = scene.Read(new GetGroup(), new() { GroupName = "Ops", MaxItems = 1 });
        var second = scene.Read(new GetGroup(), new() { GroupName = "Ops", MaxItems = 1, Marker = first.Marker });
        var groups = scene.Read(new ListGroupsForUser(), new() { UserName = "Alice", MaxItems = 1 });
        var rest = scene.Read(new ListGroupsForUser(), new() { UserName = "Alice", Marker = groups.Marker });

        Assert.Equal(("Alice", true), (first.Users.Single().UserName, first.IsTruncated));
        Assert.Equal(("bob", false), (second.Users.Single().UserName, second.IsTruncated));
        Assert.True(first.Users[0].Tags.IsDefault);
        Assert.Equal(["Devs"], groups.Groups.Select(group => group.GroupName));
        Assert.Equal(["Ops"], rest.Groups.Select(group => group.GroupName));
    }

    [Fact]
    public void What_is_kept_besides_users_and_groups_is_what_reading_them_from_the_store_makes() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 40].Sample(steps =>
        {
            var scene = new Scene();
            foreach (var (step, user, group) in steps)
            {
                Step(scene, step, "U" + Samples.Number(user), "G" + Samples.Number(group));
            }

            var read = AccountImage.Read(Scene.AccountId, new(1, [.. Rows(scene)]));
            Assert.Equal(Memberships(scene.Account.GroupMembers), Memberships(read.GroupMembers));
            Assert.Equal(scene.Account.Groups.Values.Select(each => each.UniqueId).Order(), read.GroupsById.Keys.Order());
            Assert.Equal(Attachments(scene.Account), Attachments(read));
        }, iter: 200);

    private static IEnumerable<string> Attachments(Account account) => account.Attachments
        .Select(policy => $"{policy.Key}: {string.Join(',', policy.Value.Groups.Values.Concat(policy.Value.Users.Values))}")
        .Order(StringComparer.Ordinal);

    private static void Step(Scene scene, int step, string user, string group)
    {
        var (hasUser, hasGroup) = (scene.Account.Users.Contains(user), scene.Account.Groups.Contains(group));
        switch (step)
        {
            case 0 when !hasUser:
                scene.AddUser(user);
                break;
            case 1 when !hasGroup:
                scene.Do(new CreateGroup(), new() { GroupName = group });
                break;
            case 2 when hasUser && hasGroup:
                Join(scene, group, user);
                break;
            case 3 when hasUser && hasGroup:
                scene.Do(new RemoveUserFromGroup(), new() { GroupName = group, UserName = user });
                break;
            case 4 when hasUser && !scene.Account.Users.Contains(user + group):
                scene.Do(new UpdateUser(), new() { UserName = user, NewUserName = user + group });
                break;
            case 5 when hasGroup && !scene.Account.Groups.Contains(group + user):
                scene.Do(new UpdateGroup(), new() { GroupName = group, NewGroupName = group + user });
                break;
        }
    }

    // The rows that a store holds after all that was done.
    private static IEnumerable<EntityRow> Rows(Scene scene) => scene.Account.With(scene.Account.Root).Pending
        .GroupBy(change => (change.Kind, change.Key), (_, changes) => EntityCodec.ToWrite(changes.Last()))
        .Where(write => write.Body.HasValue)
        .Select(write => new EntityRow(write.Kind, write.Key, write.Body!.Value)); // not null: it has a value

    private static IEnumerable<string> Memberships(IEnumerable<KeyValuePair<string, EntityMap<string>>> members) =>
        members.Select(group => $"{group.Key}: {string.Join(' ', group.Value.Values)}").Order(StringComparer.Ordinal);

    private static void Join(Scene scene, string group, string user) => scene.Do(new AddUserToGroup(), new() { GroupName = group, UserName = user });

    private static IEnumerable<string?> Members(Scene scene, string group) =>
        scene.Read(new GetGroup(), new() { GroupName = group }).Users.Select(user => user.UserName);

    private static Scene Prepared()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.Do(new CreateGroup(), new() { GroupName = "Devs" });
        scene.Do(new CreateGroup(), new() { GroupName = "Ops" });
        return scene;
    }
}
