using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Policies;

public sealed class BoundaryTests
{
    [Fact]
    public void A_boundary_is_set_replaced_shown_and_lifted()
    {
        var scene = Prepared();
        var one = scene.Policies.Add("/", "One");
        var two = scene.Policies.Add("/", "Two");

        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "deploy", PermissionsBoundary = one });
        scene.Do(new PutRolePermissionsBoundary(), new() { RoleName = "deploy", PermissionsBoundary = two });
        scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "alice", PermissionsBoundary = two });

        Assert.Equal(two, scene.Read(new GetRole(), new() { RoleName = "Deploy" }).Role.PermissionsBoundary?.PermissionsBoundaryArn);
        Assert.Equal(two, scene.Read(new GetUser(), new() { UserName = "Alice" }).User.PermissionsBoundary?.PermissionsBoundaryArn);
        Assert.Equal([(two, 2)], scene.Account.Boundaries.Select(policy => (policy.Key, policy.Value.Count)));
        scene.Do(new DeleteRolePermissionsBoundary(), new() { RoleName = "deploy" });
        scene.Do(new DeleteUserPermissionsBoundary(), new() { UserName = "alice" });
        Assert.Null(scene.Role("Deploy").PermissionsBoundaryArn);
        Assert.Null(scene.User("Alice").PermissionsBoundaryArn);
        Assert.Empty(scene.Account.Boundaries);
    }

    [Fact]
    public void Lifting_a_boundary_that_is_not_there_changes_nothing()
    {
        var scene = Prepared();

        scene.Do(new DeleteRolePermissionsBoundary(), new() { RoleName = "Deploy" });
        scene.Do(new DeleteUserPermissionsBoundary(), new() { UserName = "Alice" });

        Assert.Null(scene.Role("Deploy").PermissionsBoundaryArn);
        Assert.Null(scene.User("Alice").PermissionsBoundaryArn);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/Deploy")]
    [InlineData("arn:aws:iam::aws:group/ReadOnlyAccess")]
    [InlineData("longpolicynamebutnoarn")]
    public void What_is_no_ARN_of_a_policy_is_an_invalid_input_here(string arn)
    {
        var scene = Prepared();
        var expected = new IamError("InvalidInput", 400, $"ARN {arn} is not valid.");

        Assert.Equal(expected, scene.Refuse(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = arn }));
        Assert.Equal(expected, scene.Refuse(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = arn }));
        Assert.Equal(expected, scene.Refuse(new CreateUser(), new() { UserName = "Bob", PermissionsBoundary = arn }));
    }

    [Fact]
    public void Neither_an_absent_policy_nor_one_of_a_linked_service_bounds_anything()
    {
        var scene = Prepared();
        var linked = scene.Role(scene.AddLinkedRole()).AttachedPolicyArns[0];
        foreach (var arn in (string[])["arn:aws:iam::aws:policy/NoSuchPolicy", linked])
        {
            var expected = new IamError("NoSuchEntity", 404, $"Scope ARN: {arn} does not exist or is not attachable.");

            Assert.Equal(expected, scene.Refuse(new PutRolePermissionsBoundary(), new() { RoleName = "Deploy", PermissionsBoundary = arn }));
            Assert.Equal(expected, scene.Refuse(new PutUserPermissionsBoundary(), new() { UserName = "Alice", PermissionsBoundary = arn }));
            Assert.Equal(expected, scene.Refuse(new CreateUser(), new() { UserName = "Bob", PermissionsBoundary = arn }));
        }
    }

    [Fact]
    public void An_absent_entity_is_not_found()
    {
        var scene = Prepared();
        var arn = scene.Policies.Add("/", "One");

        Assert.Equal("The role with name x cannot be found.", scene.Refuse(new PutRolePermissionsBoundary(), new() { RoleName = "x", PermissionsBoundary = arn }).Message);
        Assert.Equal("The role with name x cannot be found.", scene.Refuse(new DeleteRolePermissionsBoundary(), new() { RoleName = "x" }).Message);
        Assert.Equal("The user with name x cannot be found.", scene.Refuse(new PutUserPermissionsBoundary(), new() { UserName = "x", PermissionsBoundary = arn }).Message);
        Assert.Equal("The user with name x cannot be found.", scene.Refuse(new DeleteUserPermissionsBoundary(), new() { UserName = "x" }).Message);
    }

    private static Scene Prepared()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        scene.AddUser("Alice");
        return scene;
    }
}
