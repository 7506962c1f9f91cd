using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Tests.Operations.Roles;

public sealed class DeleteRoleTests
{
    [Fact]
    public void A_role_without_policies_goes_and_comes_again_under_another_id()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        var id = scene.Role("Deploy").UniqueId;

        scene.Do(new DeleteRole(), new() { RoleName = "dePLOY" });
        Assert.Equal(0, scene.Account.Roles.Count);
        scene.AddRole("Deploy");

        Assert.NotEqual(id, scene.Role("Deploy").UniqueId);
    }

    [Fact]
    public void Attached_policies_are_named_first_then_inline_ones()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        var arn = scene.Policies.Add("/", "ReadOnlyAccess");
        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });
        scene.Do(new PutRolePolicy(), new() { RoleName = "Deploy", PolicyName = "own", PolicyDocument = Documents.AllowAll });

        var attached = scene.Refuse(new DeleteRole(), new() { RoleName = "Deploy" });
        scene.Do(new DetachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });
        var inline = scene.Refuse(new DeleteRole(), new() { RoleName = "Deploy" });
        scene.Do(new DeleteRolePolicy(), new() { RoleName = "Deploy", PolicyName = "own" });
        scene.Do(new DeleteRole(), new() { RoleName = "Deploy" });

        Assert.Equal(new IamError("DeleteConflict", 409, "Cannot delete entity, must detach all policies first."), attached);
        Assert.Equal(new IamError("DeleteConflict", 409, "Cannot delete entity, must delete policies first."), inline);
        Assert.False(scene.Account.Roles.Contains("Deploy"));
        Assert.Empty(scene.Account.Attachments);
    }

    [Fact]
    public void A_boundary_does_not_hold_a_role_and_is_no_longer_counted()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = scene.Policies.Add("/", "ReadOnlyAccess") });

        scene.Do(new DeleteRole(), new() { RoleName = "Deploy" });

        Assert.Empty(scene.Account.Boundaries);
    }

    [Fact]
    public void An_absent_role_is_not_found() => Assert.Equal(
        new IamError("NoSuchEntity", 404, "The role with name Gone cannot be found."),
        new Scene().Refuse(new DeleteRole(), new() { RoleName = "Gone" }));
}
