using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Tests.Operations.Roles;

public sealed class RoleDescriptionTests
{
    [Fact]
    public void UpdateRole_keeps_what_it_is_not_given()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        scene.Do(new UpdateRole(), new() { RoleName = "deploy", Description = "deploys" });
        scene.Do(new UpdateRole(), new() { RoleName = "deploy", MaxSessionDuration = 7200 });
        scene.Do(new UpdateRole(), new() { RoleName = "deploy" });

        Assert.Equal(("deploys", 7200), (scene.Role("Deploy").Description, scene.Role("Deploy").MaxSessionDuration));
    }

    [Fact]
    public void An_empty_description_is_none()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        scene.Do(new UpdateRole(), new() { RoleName = "Deploy", Description = "deploys" });

        scene.Do(new UpdateRole(), new() { RoleName = "Deploy", Description = "" });

        Assert.Null(scene.Read(new GetRole(), new() { RoleName = "Deploy" }).Role.Description);
    }

    [Fact]
    public void UpdateRoleDescription_answers_the_role_without_duration_and_last_use()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        var shape = scene.Do(new UpdateRoleDescription(), new() { RoleName = "deploy", Description = "deploys" }).Role;

        Assert.Equal(("Deploy", "deploys"), (shape.RoleName, shape.Description));
        Assert.Null(shape.MaxSessionDuration);
        Assert.Null(shape.RoleLastUsed);
        Assert.Equal("deploys", scene.Role("Deploy").Description);
    }

    [Fact]
    public void A_service_linked_role_may_be_described_by_both()
    {
        var scene = new Scene();
        var name = scene.AddLinkedRole();

        scene.Do(new UpdateRole(), new() { RoleName = name, Description = "one" });
        Assert.Equal("one", scene.Role(name).Description);
        scene.Do(new UpdateRoleDescription(), new() { RoleName = name, Description = "two" });

        Assert.Equal("two", scene.Role(name).Description);
        Assert.True(scene.Role(name).IsServiceLinked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("with a description")]
    public void The_session_duration_of_a_service_linked_role_is_refused_and_takes_the_description_with_it(string? description)
    {
        var scene = new Scene();
        var name = scene.AddLinkedRole();
        var before = scene.Account;

        var error = scene.Refuse(new UpdateRole(), new() { RoleName = name, Description = description, MaxSessionDuration = 7200 });

        Assert.Equal(
            new IamError("UnmodifiableEntity", 400, $"{name} is an AWS service linked role, max session duration cannot be changed."), error);
        Assert.Same(before, scene.Account);
    }

    [Fact]
    public void An_absent_role_is_not_found()
    {
        var scene = new Scene();
        var expected = new IamError("NoSuchEntity", 404, "The role with name Gone cannot be found.");

        Assert.Equal(expected, scene.Refuse(new UpdateRole(), new() { RoleName = "Gone" }));
        Assert.Equal(expected, scene.Refuse(new UpdateRoleDescription(), new() { RoleName = "Gone", Description = "" }));
    }

    [Fact]
    public void Only_a_description_alone_is_also_allowed_by_UpdateRoleDescription()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        string? Alternative(UpdateRoleRequest request) => new UpdateRole().Target(scene.Account, request, scene.Context).AlternativeAction;

        Assert.Equal("iam:UpdateRoleDescription", Alternative(new() { RoleName = "Deploy", Description = "x" }));
        Assert.Null(Alternative(new() { RoleName = "Deploy", Description = "x", MaxSessionDuration = 3600 }));
        Assert.Null(Alternative(new() { RoleName = "Deploy", MaxSessionDuration = 3600 }));
        Assert.Null(Alternative(new() { RoleName = "Deploy" }));
    }
}
