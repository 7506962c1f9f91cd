using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Users;

namespace Reeve.Iam.Tests.Operations.Policies;

public sealed class AttachmentTests
{
    private const string Absent = "arn:aws:iam::aws:policy/NoSuchPolicy";

    [Fact]
    public void Attaching_twice_is_attaching_once()
    {
        var scene = Prepared(out var arn);

        scene.Do(new AttachRolePolicy(), new() { RoleName = "deploy", PolicyArn = arn });
        scene.Do(new AttachRolePolicy(), new() { RoleName = "DEPLOY", PolicyArn = arn });
        scene.Do(new AttachUserPolicy(), new() { UserName = "alice", PolicyArn = arn });
        scene.Do(new AttachUserPolicy(), new() { UserName = "ALICE", PolicyArn = arn });

        Assert.Equal([arn], scene.Role("Deploy").AttachedPolicyArns);
        Assert.Equal([arn], scene.User("Alice").AttachedPolicyArns);
        Assert.Equal(2, scene.Account.Attachments[arn].Count);
    }

    [Fact]
    public void What_is_attached_can_be_detached_once()
    {
        var scene = Prepared(out var arn);
        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });
        scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn });
        var expected = new IamError("NoSuchEntity", 404, $"Policy {arn} was not found.");

        scene.Do(new DetachRolePolicy(), new() { RoleName = "deploy", PolicyArn = arn });
        scene.Do(new DetachUserPolicy(), new() { UserName = "alice", PolicyArn = arn });

        Assert.Equal(expected, scene.Refuse(new DetachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn }));
        Assert.Equal(expected, scene.Refuse(new DetachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn }));
        Assert.Empty(scene.Account.Attachments);
    }

    [Fact]
    public void A_policy_that_does_not_exist_is_not_found()
    {
        var scene = Prepared(out _);
        var expected = new IamError("NoSuchEntity", 404, $"Policy {Absent} does not exist or is not attachable.");

        Assert.Equal(expected, scene.Refuse(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = Absent }));
        Assert.Equal(expected, scene.Refuse(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = Absent }));
    }

    [Fact]
    public void What_is_no_ARN_of_a_policy_is_told()
    {
        const string text = "longpolicynamebutnoarn";
        var scene = Prepared(out _);
        var expected = new IamError("ValidationError", 400, $"ARN {text} is not valid.");

        Assert.Equal(expected, scene.Refuse(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = text }));
        Assert.Equal(expected, scene.Refuse(new DetachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = text }));
        Assert.Equal(expected, scene.Refuse(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = text }));
        Assert.Equal(expected, scene.Refuse(new DetachUserPolicy(), new() { UserName = "Alice", PolicyArn = text }));
    }

    [Fact]
    public void The_policy_of_a_linked_service_attaches_to_nothing_else()
    {
        var scene = Prepared(out _);
        var arn = scene.Role(scene.AddLinkedRole()).AttachedPolicyArns[0];

        Assert.Equal(
            new IamError("PolicyNotAttachable", 400, "Cannot attach a Service Role Policy to a Customer Role."),
            scene.Refuse(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn }));
        Assert.Equal(
            new IamError("PolicyNotAttachable", 400, "Cannot attach a Service Role Policy to a Customer User."),
            scene.Refuse(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn }));
    }

    [Fact]
    public void The_policy_of_a_service_role_attaches_freely()
    {
        var scene = Prepared(out _);
        var arn = scene.Policies.Add("/service-role/", "AWSLambdaRole");

        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });

        Assert.Equal([arn], scene.Role("Deploy").AttachedPolicyArns);
    }

    [Fact]
    public void Ten_are_the_most_and_attaching_one_of_them_again_succeeds()
    {
        var scene = Prepared(out var arn);
        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });
        scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = arn });
        for (var number = 1; number < 10; number++)
        {
            var another = scene.Policies.Add("/", "Policy" + Samples.Number(number));
            scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = another });
            scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = another });
        }

        var eleventh = scene.Policies.Add("/", "OneMore");
        scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = arn });

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for PoliciesPerRole: 10"),
            scene.Refuse(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = eleventh }));
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for PoliciesPerUser: 10"),
            scene.Refuse(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = eleventh }));
    }

    [Fact]
    public void Attached_policies_are_listed_by_name_below_a_prefix_in_pages()
    {
        var scene = Prepared(out var arn);
        foreach (var each in (string[])[scene.Policies.Add("/z/", "Beta"), arn, scene.Policies.Add("/z/", "Alpha"), scene.Policies.Add("/z/", "Gamma")])
        {
            scene.Do(new AttachRolePolicy(), new() { RoleName = "Deploy", PolicyArn = each });
            scene.Do(new AttachUserPolicy(), new() { UserName = "Alice", PolicyArn = each });
        }

        var all = scene.Read(new ListAttachedRolePolicies(), new() { RoleName = "deploy" });
        var first = scene.Read(new ListAttachedRolePolicies(), new() { RoleName = "Deploy", PathPrefix = "/z/", MaxItems = 2 });
        var second = scene.Read(new ListAttachedRolePolicies(), new() { RoleName = "Deploy", PathPrefix = "/z/", MaxItems = 2, Marker = first.Marker });
        var ofUser = scene.Read(new ListAttachedUserPolicies(), new() { UserName = "alice", PathPrefix = "/z/" });

        Assert.Equal(["Alpha", "Beta", "Gamma", "ReadOnlyAccess"], all.AttachedPolicies.Select(policy => policy.PolicyName));
        Assert.Equal(arn, all.AttachedPolicies[3].PolicyArn);
        Assert.Equal(["Alpha", "Beta"], first.AttachedPolicies.Select(policy => policy.PolicyName));
        Assert.Equal(["Gamma"], second.AttachedPolicies.Select(policy => policy.PolicyName));
        Assert.Equal((true, false), (first.IsTruncated, second.IsTruncated));
        Assert.Equal(["Alpha", "Beta", "Gamma"], ofUser.AttachedPolicies.Select(policy => policy.PolicyName));
    }

    [Fact]
    public void An_absent_entity_is_not_found()
    {
        var scene = Prepared(out var arn);
        var role = new IamError("NoSuchEntity", 404, "The role with name x cannot be found.");
        var user = new IamError("NoSuchEntity", 404, "The user with name x cannot be found.");

        Assert.Equal(role, scene.Refuse(new AttachRolePolicy(), new() { RoleName = "x", PolicyArn = arn }));
        Assert.Equal(role, scene.Refuse(new DetachRolePolicy(), new() { RoleName = "x", PolicyArn = arn }));
        Assert.Equal(role, scene.RefuseRead(new ListAttachedRolePolicies(), new() { RoleName = "x" }));
        Assert.Equal(user, scene.Refuse(new AttachUserPolicy(), new() { UserName = "x", PolicyArn = arn }));
        Assert.Equal(user, scene.Refuse(new DetachUserPolicy(), new() { UserName = "x", PolicyArn = arn }));
        Assert.Equal(user, scene.RefuseRead(new ListAttachedUserPolicies(), new() { UserName = "x" }));
    }

    private static Scene Prepared(out string policyArn)
    {
        var scene = new Scene();
        scene.AddRole("Deploy");
        scene.AddUser("Alice");
        policyArn = scene.Policies.Add("/", "ReadOnlyAccess");
        return scene;
    }
}
