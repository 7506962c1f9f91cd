using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Operations.Roles;

public sealed class CreateRoleTests
{
    [Fact]
    public void The_answer_leaves_out_description_and_duration_which_the_role_has()
    {
        var scene = new Scene();

        var shape = scene.Do(new CreateRole(), new()
        {
            RoleName = "Deploy",
            Path = "/ci/",
            AssumeRolePolicyDocument = Documents.TrustEc2,
            Description = "deploys",
            MaxSessionDuration = 7200,
        }).Role;

        Assert.Equal(("/ci/", "Deploy", "arn:aws:iam::123456789012:role/ci/Deploy"), (shape.Path, shape.RoleName, shape.Arn));
        Assert.Matches("^AROA[A-Z2-7]{17}$", shape.RoleId);
        Assert.Equal(scene.Clock.GetUtcNow(), shape.CreateDate);
        Assert.Equal(Documents.TrustEc2, shape.AssumeRolePolicyDocument);
        Assert.Null(shape.Description);
        Assert.Null(shape.MaxSessionDuration);
        Assert.Null(shape.RoleLastUsed);
        Assert.Null(shape.PermissionsBoundary);
        Assert.True(shape.Tags.IsDefault);
        var read = scene.Read(new GetRole(), new() { RoleName = "deploy" }).Role;
        Assert.Equal(("Deploy", "deploys", 7200), (read.RoleName, read.Description, read.MaxSessionDuration));
    }

    [Fact]
    public void Path_is_the_root_and_duration_an_hour_unless_given()
    {
        var scene = new Scene();

        scene.AddRole("Deploy");

        Assert.Equal(("/", 3600), (scene.Role("Deploy").Path, scene.Role("Deploy").MaxSessionDuration));
    }

    [Fact]
    public void Tags_and_boundary_are_stored_and_answered()
    {
        var scene = new Scene();
        var boundary = scene.Policies.Add("/", "ReadOnlyAccess");

        var shape = scene.Do(new CreateRole(), new()
        {
            RoleName = "Deploy",
            AssumeRolePolicyDocument = Documents.TrustEc2,
            PermissionsBoundary = boundary,
            Tags = [new("team", "blue"), new("a", "")],
        }).Role;

        Assert.Equal("Policy", shape.PermissionsBoundary?.PermissionsBoundaryType);
        Assert.Equal(boundary, shape.PermissionsBoundary?.PermissionsBoundaryArn);
        Assert.Equal(["team", "a"], shape.Tags.Select(tag => tag.Key));
        Assert.Equal(1, scene.Account.Boundaries[boundary].Count);
    }

    [Theory]
    [InlineData("/aws-service-role/")]
    [InlineData("/aws-service-role/lex.amazonaws.com/")]
    [InlineData("/AWS-Service-Role/x/")]
    [InlineData("/aws-reserved/")]
    [InlineData("/aws-reserved/sso.amazonaws.com/")]
    public void A_reserved_path_is_refused(string path)
    {
        var error = new Scene().Refuse(new CreateRole(), new() { RoleName = "x", Path = path, AssumeRolePolicyDocument = Documents.TrustEc2 });

        Assert.Equal(RoleErrors.ReservedPath(path), error);
        Assert.Equal(("InvalidInput", 400), (error.Code, error.HttpStatus));
    }

    [Fact]
    public void A_name_is_taken_in_whatever_case_and_path_also_by_a_service_linked_role()
    {
        var scene = new Scene();
        scene.AddRole("Deploy", "/ci/");
        scene.AddLinkedRole();

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Role with name dePLOY already exists."),
            scene.Refuse(new CreateRole(), new() { RoleName = "dePLOY", AssumeRolePolicyDocument = Documents.TrustEc2 }));
        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Role with name awsserviceroleFOR-lex already exists."),
            scene.Refuse(new CreateRole(), new() { RoleName = "awsserviceroleFOR-lex", AssumeRolePolicyDocument = Documents.TrustEc2 }));
    }

    [Fact]
    public void The_quota_counts_service_linked_roles_and_holds_ordinary_ones_only()
    {
        var scene = new Scene();
        scene.Account = scene.Account with { Quotas = AccountQuotas.Default with { Roles = 2 } };
        scene.AddRole("a");
        scene.AddLinkedRole("lex");

        var error = scene.Refuse(new CreateRole(), new() { RoleName = "b", AssumeRolePolicyDocument = Documents.TrustEc2 });
        scene.AddLinkedRole("batch");

        Assert.Equal(new IamError("LimitExceeded", 409, "Cannot exceed quota for RolesPerAccount: 2"), error);
        Assert.Equal(3, scene.Account.Roles.Count);
    }

    [Fact]
    public void The_default_quota_is_a_thousand()
    {
        var scene = new Scene();
        scene.Account = scene.Account with
        {
            Roles = EntityMaps.From(Enumerable.Range(0, 1000).Select(index => KeyValuePair.Create($"r{index}", Samples.Role($"r{index}")))),
        };

        var error = scene.Refuse(new CreateRole(), new() { RoleName = "one-more", AssumeRolePolicyDocument = Documents.TrustEc2 });

        Assert.Equal("Cannot exceed quota for RolesPerAccount: 1000", error.Message);
    }

    [Fact]
    public void An_unknown_boundary_and_faulty_tags_are_refused()
    {
        var scene = new Scene();

        var boundary = scene.Refuse(new CreateRole(), new()
        {
            RoleName = "x",
            AssumeRolePolicyDocument = Documents.TrustEc2,
            PermissionsBoundary = "arn:aws:iam::aws:policy/None",
        });
        var tags = scene.Refuse(new CreateRole(), new()
        {
            RoleName = "x",
            AssumeRolePolicyDocument = Documents.TrustEc2,
            Tags = [new("a", "1"), new("A", "2")],
        });

        Assert.Equal("Scope ARN: arn:aws:iam::aws:policy/None does not exist or is not attachable.", boundary.Message);
        Assert.Equal("Duplicate tag keys found. Please note that Tag keys are case insensitive.", tags.Message);
    }
}
