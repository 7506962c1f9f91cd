using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Tests.Operations.Roles;

/// <summary>Roles that only AWS, or here a linked service, may change: every line of the table of operations.</summary>
public sealed class ProtectedRoleTests
{
    private const string Absent = "arn:aws:iam::aws:policy/NoSuchPolicy";
    private const string Reserved = "AWSReservedSSO_Admin";

    // Each with arguments that would be refused for other reasons too: the protection is told first.
    private static readonly Dictionary<string, Func<Scene, string, IamError>> Closed = new()
    {
        ["AttachRolePolicy"] = (scene, name) => scene.Refuse(new AttachRolePolicy(), new() { RoleName = name, PolicyArn = Absent }),
        ["DetachRolePolicy"] = (scene, name) => scene.Refuse(new DetachRolePolicy(), new() { RoleName = name, PolicyArn = Absent }),
        ["PutRolePolicy"] = (scene, name) =>
            scene.Refuse(new PutRolePolicy(), new() { RoleName = name, PolicyName = "p", PolicyDocument = Documents.NoJson }),
        ["DeleteRolePolicy"] = (scene, name) => scene.Refuse(new DeleteRolePolicy(), new() { RoleName = name, PolicyName = "p" }),
        ["DeleteRole"] = (scene, name) => scene.Refuse(new DeleteRole(), new() { RoleName = name }),
        ["UpdateAssumeRolePolicy"] = (scene, name) =>
            scene.Refuse(new UpdateAssumeRolePolicy(), new() { RoleName = name, PolicyDocument = Documents.NoJson }),
        ["PutRolePermissionsBoundary"] = (scene, name) =>
            scene.Refuse(new PutRolePermissionsBoundary(), new() { RoleName = name, PermissionsBoundary = Absent }),
        ["DeleteRolePermissionsBoundary"] = (scene, name) =>
            scene.Refuse(new DeleteRolePermissionsBoundary(), new() { RoleName = name }),
    };

    private static readonly Dictionary<string, Func<Scene, string, IamError>> ClosedOnReservedOnly = new()
    {
        ["UpdateRole"] = (scene, name) => scene.Refuse(new UpdateRole(), new() { RoleName = name, Description = "x" }),
        ["UpdateRole with a duration"] = (scene, name) => scene.Refuse(new UpdateRole(), new() { RoleName = name, MaxSessionDuration = 7200 }),
        ["UpdateRoleDescription"] = (scene, name) => scene.Refuse(new UpdateRoleDescription(), new() { RoleName = name, Description = "x" }),
        ["TagRole"] = (scene, name) => scene.Refuse(new TagRole(), new() { RoleName = name, Tags = [new("a", "b")] }),
        ["UntagRole"] = (scene, name) => scene.Refuse(new UntagRole(), new() { RoleName = name, TagKeys = ["a"] }),
    };

    public static TheoryData<string> ClosedOperations => [.. Closed.Keys];

    public static TheoryData<string> OperationsClosedOnReserved => [.. Closed.Keys, .. ClosedOnReservedOnly.Keys];

    [Theory]
    [MemberData(nameof(ClosedOperations))]
    public void A_service_linked_role_is_closed_and_nothing_changes(string operation)
    {
        var scene = new Scene();
        var name = scene.AddLinkedRole();
        var before = scene.Account;
        var asked = "awsSERVICErolefor-lex";

        var error = Closed[operation](scene, asked);

        Assert.Equal(
            new IamError("UnmodifiableEntity", 400, $"Cannot perform the operation on the protected role '{asked}' - this role is only modifiable by AWS"),
            error);
        Assert.Same(before, scene.Account);
        Assert.Same(before.Roles.Find(name), scene.Role(name));
    }

    [Theory]
    [MemberData(nameof(OperationsClosedOnReserved))]
    public void A_role_of_the_reserved_path_is_closed_to_every_change(string operation)
    {
        var scene = new Scene();
        scene.AddReservedRole(Reserved);
        var before = scene.Account;

        var error = Closed.GetValueOrDefault(operation, ClosedOnReservedOnly.GetValueOrDefault(operation)!)(scene, Reserved);

        Assert.Equal(
            new IamError("UnmodifiableEntity", 400, $"Cannot perform the operation on the protected role '{Reserved}' - this role is only modifiable by AWS"),
            error);
        Assert.Same(before, scene.Account);
    }

    [Theory]
    [MemberData(nameof(ClosedOperations))]
    public void A_role_that_is_only_named_like_a_service_linked_one_is_open(string operation)
    {
        var scene = new Scene();
        const string name = "AWSServiceRoleForLexBots";
        scene.AddRole(name);

        // What is left of the arguments' other faults is told instead; deleting the role and its boundary even succeeds.
        if (operation is "DeleteRole")
        {
            scene.Do(new DeleteRole(), new() { RoleName = name });
        }
        else if (operation is "DeleteRolePermissionsBoundary")
        {
            scene.Do(new DeleteRolePermissionsBoundary(), new() { RoleName = name });
        }
        else
        {
            Assert.NotEqual("UnmodifiableEntity", Closed[operation](scene, name).Code);
        }
    }

    [Fact]
    public void A_service_linked_role_is_open_to_reading_and_tagging()
    {
        var scene = new Scene();
        var name = scene.AddLinkedRole();

        scene.Do(new TagRole(), new() { RoleName = name, Tags = [new("team", "blue"), new("a", "")] });
        scene.Do(new UntagRole(), new() { RoleName = name, TagKeys = ["TEAM"] });

        Assert.Equal(["a"], scene.Read(new ListRoleTags(), new() { RoleName = name }).Tags.Select(tag => tag.Key));
        Assert.Empty(scene.Read(new ListRolePolicies(), new() { RoleName = name }).PolicyNames);
        Assert.Equal(
            "arn:aws:iam::aws:policy/aws-service-role/Policy-lex",
            Assert.Single(scene.Read(new ListAttachedRolePolicies(), new() { RoleName = name }).AttachedPolicies).PolicyArn);
        Assert.Equal(3600, scene.Read(new GetRole(), new() { RoleName = name }).Role.MaxSessionDuration);
        Assert.Equal(
            new IamError("NoSuchEntity", 404, "The role policy with name p cannot be found."),
            scene.RefuseRead(new GetRolePolicy(), new() { RoleName = name, PolicyName = "p" }));
    }
}
