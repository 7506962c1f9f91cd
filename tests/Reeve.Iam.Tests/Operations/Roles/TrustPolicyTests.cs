using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.Operations.Roles;

public sealed class TrustPolicyTests
{
    [Fact]
    public void A_document_is_kept_as_it_was_given()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        var document = new PolicyText("""
            { "Statement": [ {"Action": "sts:AssumeRole",
               "Principal": {"AWS": "*"}, "Effect": "Allow"} ],  "Version": "2012-10-17" }
            """);

        scene.Do(new UpdateAssumeRolePolicy(), new() { RoleName = "DEPLOY", PolicyDocument = document });

        Assert.Equal(document.Text, scene.Read(new GetRole(), new() { RoleName = "Deploy" }).Role.AssumeRolePolicyDocument.Text);
    }

    [Fact]
    public void A_document_that_is_no_trust_policy_is_refused()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        var json = scene.Refuse(new UpdateAssumeRolePolicy(), new() { RoleName = "Deploy", PolicyDocument = Documents.NoJson });
        var resource = scene.Refuse(new CreateRole(), new() { RoleName = "x", AssumeRolePolicyDocument = Documents.AllowAll });

        Assert.Equal(new IamError("MalformedPolicyDocument", 400, "This policy contains invalid Json"), json);
        Assert.Equal(new IamError("MalformedPolicyDocument", 400, "Has prohibited field Resource"), resource);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/nobody")]
    [InlineData("arn:aws:iam::123456789012:role/nobody")]
    [InlineData("arn:aws:iam::123456789012:user/Alice")] // the path is missing
    [InlineData("arn:aws:iam::123456789012:user/staff/alice")] // ARNs tell case apart
    public void Own_users_and_roles_that_do_not_exist_are_refused(string arn)
    {
        var scene = new Scene();
        scene.AddUser("Alice", "/staff/");

        var error = scene.Refuse(new CreateRole(), new()
        {
            RoleName = "x",
            AssumeRolePolicyDocument = Documents.Trust("arn:aws:iam::123456789012:root", arn),
        });

        Assert.Equal(new IamError("MalformedPolicyDocument", 400, $"Invalid principal in policy: \"AWS\":\"{arn}\""), error);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/staff/Alice")]
    [InlineData("arn:aws:iam::123456789012:role/Deploy")]
    [InlineData("arn:aws:iam::123456789012:root")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/Gone/session")]
    [InlineData("arn:aws:iam::210987654321:user/unknowable")]
    [InlineData("210987654321")]
    public void Principals_that_exist_or_may_exist_are_taken(string arn)
    {
        var scene = new Scene();
        scene.AddUser("Alice", "/staff/");
        scene.AddRole("Deploy");

        scene.Do(new CreateRole(), new() { RoleName = "x", AssumeRolePolicyDocument = Documents.Trust(arn) });

        Assert.Equal(Documents.Trust(arn), scene.Role("x").AssumeRolePolicy);
    }

    [Fact]
    public void White_space_does_not_count_toward_the_size()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        var size = Documents.TrustEc2.Text.Length;
        scene.Account = scene.Account with { Quotas = AccountQuotas.Default with { TrustPolicySize = size } };
        var spacious = new PolicyText(Documents.TrustEc2.Text.Replace(":", " :\n ", StringComparison.Ordinal).Replace("sts :\n ", "sts:", StringComparison.Ordinal));

        scene.Do(new UpdateAssumeRolePolicy(), new() { RoleName = "Deploy", PolicyDocument = spacious });
        scene.Account = scene.Account with { Quotas = AccountQuotas.Default with { TrustPolicySize = size - 1 } };
        var error = scene.Refuse(new UpdateAssumeRolePolicy(), new() { RoleName = "Deploy", PolicyDocument = spacious });

        Assert.Equal(new IamError("LimitExceeded", 409, $"Cannot exceed quota for ACLSizePerRole: {size - 1}"), error);
    }

    [Fact]
    public void An_absent_role_is_reported_before_the_document()
    {
        var error = new Scene().Refuse(new UpdateAssumeRolePolicy(), new() { RoleName = "Gone", PolicyDocument = Documents.NoJson });

        Assert.Equal(new IamError("NoSuchEntity", 404, "The role with name Gone cannot be found."), error);
    }
}
