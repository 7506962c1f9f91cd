using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Groups;

public sealed class GroupTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A_group_is_made_and_read_in_whatever_case()
    {
        var made = _scene.Do(new CreateGroup(), new() { GroupName = "Devs", Path = "/x/" }).Group;
        var read = _scene.Read(new GetGroup(), new() { GroupName = "DEVS" });

        Assert.Equal(("Devs", "/x/", "arn:aws:iam::123456789012:group/x/Devs"), (made.GroupName, made.Path, made.Arn));
        Assert.Matches("^AGPA[A-Z2-7]{17}$", made.GroupId);
        Assert.Equal(made, read.Group);
        Assert.Empty(read.Users);
    }

    [Fact]
    public void A_taken_name_and_a_full_account_are_refused()
    {
        Add("Devs");
        _scene.Account = _scene.Account with { Quotas = new() { Groups = 1 } };

        Assert.Equal(new IamError("EntityAlreadyExists", 409, "Group with name devs already exists."), _scene.Refuse(new CreateGroup(), new() { GroupName = "devs" }));
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for GroupsPerAccount: 1"), _scene.Refuse(new CreateGroup(), new() { GroupName = "Ops" }));
    }

    [Fact]
    public void A_renamed_group_keeps_id_members_and_policies_and_no_user_changes()
    {
        Add("Devs");
        Join("Devs", "Alice");
        var arn = _scene.Policies.Add("/", "ReadOnlyAccess");
        _scene.Do(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = arn });
        var before = _scene.Account.Groups.Find("Devs");
        var alice = _scene.User("Alice");

        _scene.Do(new UpdateGroup(), new() { GroupName = "devs", NewGroupName = "Ops", NewPath = "/y/" });

        Assert.Null(_scene.Account.Groups.Find("Devs"));
        Assert.Equal(before! with { Name = "Ops", Path = "/y/" }, _scene.Account.Groups.Find("Ops"));
        Assert.Same(alice, _scene.User("Alice"));
        Assert.Equal(["Alice"], Members("Ops"));
        Assert.Equal("arn:aws:iam::123456789012:group/y/Ops", Assert.Single(_scene.Read(new ListGroupsForUser(), new() { UserName = "Alice" }).Groups).Arn);
        Assert.Equal(1, _scene.Account.Attachments[arn].Count);
    }

    [Fact]
    public void A_group_takes_another_case_of_its_name_but_not_the_name_of_another()
    {
        Add("Devs");
        Add("Ops");

        _scene.Do(new UpdateGroup(), new() { GroupName = "Devs", NewGroupName = "DEVS" });

        Assert.Equal("DEVS", _scene.Account.Groups.Find("devs")?.Name);
        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Group with name ops already exists."),
            _scene.Refuse(new UpdateGroup(), new() { GroupName = "devs", NewGroupName = "ops" }));
    }

    [Fact]
    public void Only_an_empty_group_is_deleted()
    {
        Add("Devs");
        Join("Devs", "Alice");
        var arn = _scene.Policies.Add("/", "ReadOnlyAccess");
        _scene.Do(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = arn });
        _scene.Do(new PutGroupPolicy(), new() { GroupName = "Devs", PolicyName = "p", PolicyDocument = Documents.AllowAll });

        Assert.Equal(Conflict("detach all policies"), _scene.Refuse(new DeleteGroup(), new() { GroupName = "Devs" }));
        _scene.Do(new DetachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = arn });
        Assert.Equal(Conflict("remove users from group"), _scene.Refuse(new DeleteGroup(), new() { GroupName = "Devs" }));
        Assert.Equal(Conflict("remove users from group"), _scene.Refuse(new DeleteUser(), new() { UserName = "Alice" }));
        _scene.Do(new RemoveUserFromGroup(), new() { GroupName = "Devs", UserName = "Alice" });
        Assert.Equal(Conflict("delete policies"), _scene.Refuse(new DeleteGroup(), new() { GroupName = "Devs" }));
        _scene.Do(new DeleteGroupPolicy(), new() { GroupName = "Devs", PolicyName = "p" });
        _scene.Do(new DeleteGroup(), new() { GroupName = "devs" });
        _scene.Do(new DeleteUser(), new() { UserName = "Alice" });

        Assert.Equal(0, _scene.Account.Groups.Count);
        Assert.Empty(_scene.Account.GroupsById);
        Assert.Empty(_scene.Account.Attachments);
    }

    [Fact]
    public void Groups_are_listed_by_name_below_a_prefix_in_pages()
    {
        foreach (var (name, path) in ((string, string)[])[("b", "/x/"), ("A", "/x/y/"), ("c", "/")])
        {
            _scene.Do(new CreateGroup(), new() { GroupName = name, Path = path });
        }

        var first = _scene.Read(new ListGroups(), new() { MaxItems = 2 });
        var second = _scene.Read(new ListGroups(), new() { MaxItems = 2, Marker = first.Marker });

        Assert.Equal(["A", "b"], first.Groups.Select(group => group.GroupName));
        Assert.Equal(["c"], second.Groups.Select(group => group.GroupName));
        Assert.Equal(["A", "b"], _scene.Read(new ListGroups(), new() { PathPrefix = "/x/" }).Groups.Select(group => group.GroupName));
    }

    [Fact]
    public void Inline_policies_of_a_group_are_kept_listed_and_limited()
    {
        Add("Devs");

        _scene.Do(new PutGroupPolicy(), new() { GroupName = "devs", PolicyName = "p", PolicyDocument = Documents.OfSize(5120) });

        Assert.Equal(Documents.OfSize(5120), _scene.Read(new GetGroupPolicy(), new() { GroupName = "DEVS", PolicyName = "p" }).PolicyDocument);
        Assert.Equal(["p"], _scene.Read(new ListGroupPolicies(), new() { GroupName = "Devs" }).PolicyNames);
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Maximum policy size of 5120 bytes exceeded for group devs"),
            _scene.Refuse(new PutGroupPolicy(), new() { GroupName = "devs", PolicyName = "q", PolicyDocument = Documents.AllowAll }));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The group policy with name q cannot be found."),
            _scene.RefuseRead(new GetGroupPolicy(), new() { GroupName = "Devs", PolicyName = "q" }));
    }

    [Fact]
    public void Managed_policies_attach_to_a_group_up_to_ten_and_a_linked_services_does_not()
    {
        Add("Devs");
        var linked = _scene.Role(_scene.AddLinkedRole()).AttachedPolicyArns[0];
        for (var number = 0; number < 10; number++)
        {
            _scene.Do(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = _scene.Policies.Add("/", "P" + Samples.Number(number)) });
        }

        Assert.Equal(10, _scene.Read(new ListAttachedGroupPolicies(), new() { GroupName = "Devs" }).AttachedPolicies.Length);
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for PoliciesPerGroup: 10"),
            _scene.Refuse(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = _scene.Policies.Add("/", "More") }));
        Assert.Equal("PolicyNotAttachable", _scene.Refuse(new AttachGroupPolicy(), new() { GroupName = "Devs", PolicyArn = linked }).Code);
    }

    [Fact]
    public void An_absent_group_is_not_found()
    {
        var expected = new IamError("NoSuchEntity", 404, "The group with name x cannot be found.");

        Assert.Equal(expected, _scene.RefuseRead(new GetGroup(), new() { GroupName = "x" }));
        Assert.Equal(expected, _scene.Refuse(new UpdateGroup(), new() { GroupName = "x" }));
        Assert.Equal(expected, _scene.Refuse(new DeleteGroup(), new() { GroupName = "x" }));
        Assert.Equal(expected, _scene.Refuse(new PutGroupPolicy(), new() { GroupName = "x", PolicyName = "p", PolicyDocument = Documents.NoJson }));
        Assert.Equal(expected, _scene.RefuseRead(new ListGroupPolicies(), new() { GroupName = "x" }));
        Assert.Equal(expected, _scene.Refuse(new DetachGroupPolicy(), new() { GroupName = "x", PolicyArn = "arn:aws:iam::aws:policy/Any" }));
    }

    private static IamError Conflict(string what) => new("DeleteConflict", 409, $"Cannot delete entity, must {what} first.");

    private void Add(string name) => _scene.Do(new CreateGroup(), new() { GroupName = name });

    private void Join(string group, string user)
    {
        _scene.AddUser(user);
        _scene.Do(new AddUserToGroup(), new() { GroupName = group, UserName = user });
    }

    private IEnumerable<string?> Members(string group) => _scene.Read(new GetGroup(), new() { GroupName = group }).Users.Select(user => user.UserName);
}
