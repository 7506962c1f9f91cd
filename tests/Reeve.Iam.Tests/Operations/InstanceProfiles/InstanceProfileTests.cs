using Reeve.Iam.Errors;
using Reeve.Iam.Operations.InstanceProfiles;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Tests.Operations.InstanceProfiles;

public sealed class InstanceProfileTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A_profile_is_made_without_roles_and_read_in_whatever_case()
    {
        var made = _scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = "Web", Path = "/x/" }).InstanceProfile;
        var read = _scene.Read(new GetInstanceProfile(), new() { InstanceProfileName = "WEB" }).InstanceProfile;

        Assert.Equal(("Web", "/x/", "arn:aws:iam::123456789012:instance-profile/x/Web"), (made.InstanceProfileName, made.Path, made.Arn));
        Assert.Matches("^AIPA[A-Z2-7]{17}$", made.InstanceProfileId);
        Assert.Equal([], made.Roles);
        Assert.True(made.Tags.IsDefault);
        Assert.Equal(made.InstanceProfileId, read.InstanceProfileId);
        Assert.Equal([], read.Tags);
    }

    [Fact]
    public void A_taken_name_and_a_full_account_are_refused()
    {
        Add("Web");
        _scene.Account = _scene.Account with { Quotas = new() { InstanceProfiles = 1 } };

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Instance Profile web already exists."),
            _scene.Refuse(new CreateInstanceProfile(), new() { InstanceProfileName = "web" }));
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for InstanceProfilesPerAccount: 1"),
            _scene.Refuse(new CreateInstanceProfile(), new() { InstanceProfileName = "Db" }));
    }

    [Fact]
    public void A_profile_has_one_role_and_a_role_may_be_in_many()
    {
        Add("Web");
        Add("Db");
        _scene.AddRole("Job");
        _scene.AddRole("Other");

        Put("Web", "Job");
        Put("db", "JOB");

        var limit = new IamError("LimitExceeded", 409, "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
        Assert.Equal(limit, _scene.Refuse(new AddRoleToInstanceProfile(), new() { InstanceProfileName = "Web", RoleName = "Other" }));
        Assert.Equal(limit, _scene.Refuse(new AddRoleToInstanceProfile(), new() { InstanceProfileName = "Web", RoleName = "Job" }));
        var role = Assert.Single(_scene.Read(new GetInstanceProfile(), new() { InstanceProfileName = "Web" }).InstanceProfile.Roles);
        Assert.Equal(("Job", null, null), (role.RoleName, role.MaxSessionDuration, role.RoleLastUsed));
        var first = _scene.Read(new ListInstanceProfilesForRole(), new() { RoleName = "job", MaxItems = 1 });
        var second = _scene.Read(new ListInstanceProfilesForRole(), new() { RoleName = "job", Marker = first.Marker });
        Assert.Equal(["Db"], first.InstanceProfiles.Select(profile => profile.InstanceProfileName));
        Assert.Equal(["Web"], second.InstanceProfiles.Select(profile => profile.InstanceProfileName));
        Assert.Empty(_scene.Read(new ListInstanceProfilesForRole(), new() { RoleName = "Other" }).InstanceProfiles);
    }

    [Fact]
    public void A_role_and_a_profile_that_hold_each_other_are_not_deleted()
    {
        var conflict = new IamError("DeleteConflict", 409, "Cannot delete entity, must remove roles from instance profile first.");
        Add("Web");
        _scene.AddRole("Job");
        Put("Web", "Job");

        Assert.Equal(conflict, _scene.Refuse(new DeleteRole(), new() { RoleName = "Job" }));
        Assert.Equal(conflict, _scene.Refuse(new DeleteInstanceProfile(), new() { InstanceProfileName = "Web" }));
        _scene.Do(new RemoveRoleFromInstanceProfile(), new() { InstanceProfileName = "web", RoleName = "job" });
        _scene.Do(new DeleteRole(), new() { RoleName = "Job" });
        _scene.Do(new DeleteInstanceProfile(), new() { InstanceProfileName = "WEB" });

        Assert.Equal(0, _scene.Account.InstanceProfiles.Count);
    }

    [Fact]
    public void A_service_linked_role_is_in_no_profile()
    {
        Add("Web");
        var linked = _scene.AddLinkedRole();

        Assert.Equal("UnmodifiableEntity", _scene.Refuse(new AddRoleToInstanceProfile(), new() { InstanceProfileName = "Web", RoleName = linked }).Code);
        Assert.Equal("UnmodifiableEntity", _scene.Refuse(new RemoveRoleFromInstanceProfile(), new() { InstanceProfileName = "Web", RoleName = linked }).Code);
        Assert.Empty(_scene.Read(new ListInstanceProfilesForRole(), new() { RoleName = linked }).InstanceProfiles);
    }

    [Fact]
    public void What_does_not_exist_is_told_by_AWSs_sentences()
    {
        Add("Web");
        _scene.AddRole("Job");
        var profile = new IamError("NoSuchEntity", 404, "Instance Profile x cannot be found.");
        var role = new IamError("NoSuchEntity", 404, "The role with name x cannot be found.");

        Assert.Equal(profile, _scene.RefuseRead(new GetInstanceProfile(), new() { InstanceProfileName = "x" }));
        Assert.Equal(profile, _scene.Refuse(new DeleteInstanceProfile(), new() { InstanceProfileName = "x" }));
        Assert.Equal(profile, _scene.Refuse(new AddRoleToInstanceProfile(), new() { InstanceProfileName = "x", RoleName = "Job" }));
        Assert.Equal(profile, _scene.Refuse(new TagInstanceProfile(), new() { InstanceProfileName = "x", Tags = [new("a", "b")] }));
        Assert.Equal(profile, _scene.RefuseRead(new ListInstanceProfileTags(), new() { InstanceProfileName = "x" }));
        Assert.Equal(role, _scene.Refuse(new AddRoleToInstanceProfile(), new() { InstanceProfileName = "Web", RoleName = "x" }));
        Assert.Equal(role, _scene.RefuseRead(new ListInstanceProfilesForRole(), new() { RoleName = "x" }));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "Role Job in Instance Profile Web cannot be found."),
            _scene.Refuse(new RemoveRoleFromInstanceProfile(), new() { InstanceProfileName = "Web", RoleName = "Job" }));
    }

    [Fact]
    public void Profiles_are_listed_by_name_below_a_prefix_in_pages()
    {
        foreach (var (name, path) in ((string, string)[])[("b", "/x/"), ("A", "/x/y/"), ("c", "/")])
        {
            _scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = name, Path = path });
        }

        var first = _scene.Read(new ListInstanceProfiles(), new() { MaxItems = 2 });
        var second = _scene.Read(new ListInstanceProfiles(), new() { MaxItems = 2, Marker = first.Marker });

        Assert.Equal(["A", "b"], first.InstanceProfiles.Select(profile => profile.InstanceProfileName));
        Assert.Equal(["c"], second.InstanceProfiles.Select(profile => profile.InstanceProfileName));
        Assert.Equal(["A", "b"], _scene.Read(new ListInstanceProfiles(), new() { PathPrefix = "/x/" }).InstanceProfiles.Select(profile => profile.InstanceProfileName));
    }

    [Fact]
    public void Tags_are_given_at_creation_and_later_and_taken_away()
    {
        var made = _scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = "Web", Tags = [new("a", "1")] }).InstanceProfile;

        _scene.Do(new TagInstanceProfile(), new() { InstanceProfileName = "web", Tags = [new("A", "2"), new("b", "3")] });
        _scene.Do(new UntagInstanceProfile(), new() { InstanceProfileName = "web", TagKeys = ["b"] });

        Assert.Equal([new("a", "1")], made.Tags);
        Assert.Equal([new("A", "2"), new("a", "1")], _scene.Read(new ListInstanceProfileTags(), new() { InstanceProfileName = "Web" }).Tags);
        Assert.Equal(2, _scene.Read(new GetInstanceProfile(), new() { InstanceProfileName = "Web" }).InstanceProfile.Tags.Length);
    }

    private void Add(string name) => _scene.Do(new CreateInstanceProfile(), new() { InstanceProfileName = name });

    private void Put(string profile, string role) =>
        _scene.Do(new AddRoleToInstanceProfile(), new() { InstanceProfileName = profile, RoleName = role });
}
