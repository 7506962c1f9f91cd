using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Operations.Policies;

public sealed class InlinePolicyTests
{
    [Fact]
    public void A_policy_is_kept_as_given_replaced_and_removed_on_a_role()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        var document = new PolicyText(Documents.AllowAll.Text.Replace(",", ",\n  ", StringComparison.Ordinal));

        scene.Do(new PutRolePolicy(), new() { RoleName = "deploy", PolicyName = "own", PolicyDocument = Documents.Identity("s3:*") });
        scene.Do(new PutRolePolicy(), new() { RoleName = "deploy", PolicyName = "own", PolicyDocument = document });
        var read = scene.Read(new GetRolePolicy(), new() { RoleName = "DEPLOY", PolicyName = "own" });
        scene.Do(new DeleteRolePolicy(), new() { RoleName = "deploy", PolicyName = "own" });

        Assert.Equal(("Deploy", "own", document.Text), (read.RoleName, read.PolicyName, read.PolicyDocument.Text));
        Assert.Empty(scene.Role("Deploy").InlinePolicies);
    }

    [Fact]
    public void A_policy_is_kept_as_given_replaced_and_removed_on_a_user()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        scene.Do(new PutUserPolicy(), new() { UserName = "alice", PolicyName = "own", PolicyDocument = Documents.Identity("s3:*") });
        scene.Do(new PutUserPolicy(), new() { UserName = "alice", PolicyName = "own", PolicyDocument = Documents.AllowAll });
        var read = scene.Read(new GetUserPolicy(), new() { UserName = "ALICE", PolicyName = "own" });
        scene.Do(new DeleteUserPolicy(), new() { UserName = "alice", PolicyName = "own" });

        Assert.Equal(("Alice", "own", Documents.AllowAll), (read.UserName, read.PolicyName, read.PolicyDocument));
        Assert.Empty(scene.User("Alice").InlinePolicies);
    }

    [Fact]
    public void Names_tell_case_apart_and_are_listed_in_alphabetical_order()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        foreach (var name in (string[])["b", "C", "B", "a"])
        {
            scene.Do(new PutRolePolicy(), new() { RoleName = "Deploy", PolicyName = name, PolicyDocument = Documents.AllowAll });
        }

        var first = scene.Read(new ListRolePolicies(), new() { RoleName = "Deploy", MaxItems = 3 });
        var second = scene.Read(new ListRolePolicies(), new() { RoleName = "Deploy", MaxItems = 3, Marker = first.Marker });

        Assert.Equal(["a", "B", "b"], first.PolicyNames);
        Assert.Equal(["C"], second.PolicyNames);
        Assert.Equal((true, false), (first.IsTruncated, second.IsTruncated));
        Assert.Equal(["a", "B", "b", "C"], scene.Role("Deploy").InlinePolicies.Select(policy => policy.Name));
    }

    [Fact]
    public void A_users_policies_are_listed()
    {
        var scene = new Scene();
        scene.AddUser("Alice");
        scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "own", PolicyDocument = Documents.AllowAll });

        Assert.Equal(["own"], scene.Read(new ListUserPolicies(), new() { UserName = "aLICE" }).PolicyNames);
    }

    [Fact]
    public void What_is_no_identity_policy_is_refused()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        var json = scene.Refuse(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "p", PolicyDocument = Documents.NoJson });
        var principal = scene.Refuse(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "p", PolicyDocument = Documents.TrustEc2 });

        Assert.Equal(new IamError("MalformedPolicyDocument", 400, "Syntax errors in policy."), json);
        Assert.Equal("MalformedPolicyDocument", principal.Code);
    }

    [Fact]
    public void All_policies_together_fill_the_quota_white_space_not_counted()
    {
        var scene = new Scene();
        scene.AddUser("Alice");

        scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "a", PolicyDocument = Documents.OfSize(1000) });
        scene.Do(new PutUserPolicy(), new() { UserName = "Alice", PolicyName = "b", PolicyDocument = Documents.OfSize(1048) });
        var error = scene.Refuse(new PutUserPolicy(), new() { UserName = "aLICE", PolicyName = "b", PolicyDocument = Documents.OfSize(1049) });

        Assert.Equal(new IamError("LimitExceeded", 409, "Maximum policy size of 2048 bytes exceeded for user aLICE"), error);
    }

    [Fact]
    public void A_role_may_have_five_times_as_much()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");

        scene.Do(new PutRolePolicy(), new() { RoleName = "Deploy", PolicyName = "a", PolicyDocument = Documents.OfSize(10240) });
        var error = scene.Refuse(new PutRolePolicy(), new() { RoleName = "Deploy", PolicyName = "a", PolicyDocument = Documents.OfSize(10241) });

        Assert.Equal(new IamError("LimitExceeded", 409, "Maximum policy size of 10240 bytes exceeded for role Deploy"), error);
    }

    [Fact]
    public void An_absent_policy_is_not_found()
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        scene.AddUser("Alice");
        var role = new IamError("NoSuchEntity", 404, "The role policy with name p cannot be found.");
        var user = new IamError("NoSuchEntity", 404, "The user policy with name p cannot be found.");

        Assert.Equal(role, scene.RefuseRead(new GetRolePolicy(), new() { RoleName = "Deploy", PolicyName = "p" }));
        Assert.Equal(role, scene.Refuse(new DeleteRolePolicy(), new() { RoleName = "Deploy", PolicyName = "p" }));
        Assert.Equal(user, scene.RefuseRead(new GetUserPolicy(), new() { UserName = "Alice", PolicyName = "p" }));
        Assert.Equal(user, scene.Refuse(new DeleteUserPolicy(), new() { UserName = "Alice", PolicyName = "p" }));
    }

    [Fact]
    public void An_absent_entity_is_reported_before_the_document()
    {
        var scene = new Scene();
        var role = new IamError("NoSuchEntity", 404, "The role with name x cannot be found.");
        var user = new IamError("NoSuchEntity", 404, "The user with name x cannot be found.");

        Assert.Equal(role, scene.Refuse(new PutRolePolicy(), new() { RoleName = "x", PolicyName = "p", PolicyDocument = Documents.NoJson }));
        Assert.Equal(role, scene.RefuseRead(new GetRolePolicy(), new() { RoleName = "x", PolicyName = "p" }));
        Assert.Equal(role, scene.Refuse(new DeleteRolePolicy(), new() { RoleName = "x", PolicyName = "p" }));
        Assert.Equal(role, scene.RefuseRead(new ListRolePolicies(), new() { RoleName = "x" }));
        Assert.Equal(user, scene.Refuse(new PutUserPolicy(), new() { UserName = "x", PolicyName = "p", PolicyDocument = Documents.NoJson }));
        Assert.Equal(user, scene.RefuseRead(new GetUserPolicy(), new() { UserName = "x", PolicyName = "p" }));
        Assert.Equal(user, scene.Refuse(new DeleteUserPolicy(), new() { UserName = "x", PolicyName = "p" }));
        Assert.Equal(user, scene.RefuseRead(new ListUserPolicies(), new() { UserName = "x" }));
    }
}
