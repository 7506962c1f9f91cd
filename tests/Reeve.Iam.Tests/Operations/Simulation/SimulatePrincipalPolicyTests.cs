using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Groups;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Operations.Simulation;
using Reeve.Iam.Operations.Users;
using static Reeve.Iam.Tests.Operations.Simulation.Simulate;

namespace Reeve.Iam.Tests.Operations.Simulation;

public sealed class SimulatePrincipalPolicyTests
{
    private const string Role = "arn:aws:iam::123456789012:role/deploy";

    [Fact]
    public void A_users_policies_are_named_by_where_they_are()
    {
        var scene = WithUser(Allow("s3:*"));
        scene.Do(new AttachUserPolicy(), new() { UserName = "alice", PolicyArn = scene.Policies.Add("/", "Queues", document: Document(Allow("sqs:*"))) });

        var results = Principal(
            scene, "PolicySourceArn=" + User, "ActionNames.member.1=s3:GetObject", "ActionNames.member.2=sqs:SendMessage", "ActionNames.member.3=ec2:RunInstances",
            "ActionNames.member.4=sns:Publish", Given(1, Allow("sns:*"))).EvaluationResults;

        Assert.Equal(["allowed", "allowed", "implicitDeny", "allowed"], results.Select(result => result.EvalDecision));
        Assert.Equal(
            ["user_alice_own", "Queues", "PolicyInputList.1"],
            results.SelectMany(result => result.MatchedStatements).Select(statement => statement.SourcePolicyId));
        Assert.All(results, result => Assert.True(result.OrganizationsDecisionDetail?.AllowedByOrganizations));
    }

    [Fact]
    public void A_roles_boundary_limits_until_another_is_given()
    {
        var scene = new Scene();
        scene.AddRole("deploy");
        scene.Do(new PutRolePolicy(), new() { RoleName = "deploy", PolicyName = "all", PolicyDocument = Documents.AllowAll });
        scene.Do(
            new PutRolePermissionsBoundary(),
            new() { RoleName = "deploy", PermissionsBoundary = scene.Policies.Add("/", "Bound", document: Document(Allow("s3:*") + "," + Deny("s3:DeleteBucket"))) });
        string[] actions = ["ActionNames.member.1=s3:GetObject", "ActionNames.member.2=sqs:SendMessage", "ActionNames.member.3=s3:DeleteBucket"];

        var own = Principal(scene, ["PolicySourceArn=" + Role, .. actions]).EvaluationResults;
        Assert.Equal(["allowed", "implicitDeny", "explicitDeny"], own.Select(result => result.EvalDecision));
        Assert.Equal("role_deploy_all", Assert.Single(own[0].MatchedStatements).SourcePolicyId);
        Assert.Equal("Bound", Assert.Single(own[2].MatchedStatements).SourcePolicyId);
        var other = Principal(scene, ["PolicySourceArn=" + Role, "PermissionsBoundaryPolicyInputList.member.1=" + Document(Allow("sqs:*")), .. actions]).EvaluationResults;
        Assert.Equal(["implicitDeny", "allowed", "implicitDeny"], other.Select(result => result.EvalDecision));
    }

    [Fact]
    public void A_user_is_simulated_with_its_groups_and_a_group_by_itself()
    {
        const string group = "arn:aws:iam::123456789012:group/x/Devs";
        var scene = WithUser(Allow("s3:*"));
        scene.Do(new CreateGroup(), new() { GroupName = "Devs", Path = "/x/" });
        scene.Do(new PutGroupPolicy(), new() { GroupName = "Devs", PolicyName = "queues", PolicyDocument = new(Document(Allow("sqs:*"))) });
        scene.Do(new AddUserToGroup(), new() { GroupName = "Devs", UserName = "alice" });
        string[] actions = ["ActionNames.member.1=s3:GetObject", "ActionNames.member.2=sqs:SendMessage"];

        var user = Principal(scene, ["PolicySourceArn=" + User, .. actions]).EvaluationResults;
        var alone = Principal(scene, ["PolicySourceArn=" + group, .. actions]).EvaluationResults;

        Assert.Equal(["allowed", "allowed"], user.Select(result => result.EvalDecision));
        Assert.Equal("group_Devs_queues", Assert.Single(user[1].MatchedStatements).SourcePolicyId);
        Assert.Equal(["implicitDeny", "allowed"], alone.Select(result => result.EvalDecision));
    }

    [Fact]
    public void A_service_linked_role_is_simulated_beyond_every_boundary()
    {
        var scene = new Scene();
        var name = scene.AddLinkedRole();
        var role = scene.Role(name);
        scene.Account = scene.Account.With(role with { AttachedPolicyArns = [scene.Policies.Add("/aws-service-role/", "Known", document: Document(Allow("s3:*")))] });

        var result = Assert.Single(Principal(
            scene, $"PolicySourceArn=arn:aws:iam::123456789012:role{role.Path}{name}", "ActionNames.member.1=s3:GetObject",
            "PermissionsBoundaryPolicyInputList.member.1=" + Document(Allow("sqs:*"))).EvaluationResults);

        Assert.Equal("allowed", result.EvalDecision);
        Assert.Null(result.PermissionsBoundaryDecisionDetail);
    }

    [Fact]
    public void Another_user_calls_with_the_sources_policies()
    {
        var scene = WithUser("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:username":"bob"}}}""");
        string[] ask = ["PolicySourceArn=" + User, "ActionNames.member.1=s3:GetObject"];

        Assert.Equal("implicitDeny", Assert.Single(Principal(scene, ask).EvaluationResults).EvalDecision);
        Assert.Equal("allowed", Assert.Single(Principal(scene, [.. ask, "CallerArn=arn:aws:iam::123456789012:user/bob"]).EvaluationResults).EvalDecision);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/bob", "The user with name bob cannot be found.")]
    [InlineData("arn:aws:iam::123456789012:user/wrong/alice", "The user with name alice cannot be found.")]
    [InlineData("arn:aws:iam::444455556666:user/alice", "The user with name alice cannot be found.")]
    [InlineData("arn:aws:iam::123456789012:role/alice", "The role with name alice cannot be found.")]
    [InlineData("arn:aws:iam::123456789012:group/alice", "The group with name alice cannot be found.")]
    public void An_entity_that_is_not_there_is_not_simulated(string arn, string message)
    {
        Assert.Equal(IamErrors.NoSuchEntity(message), RefusePrincipal(WithUser(Allow("*")), "PolicySourceArn=" + arn, "ActionNames.member.1=s3:GetObject"));
        Assert.Equal(IamErrors.NoSuchEntity(message), WithUser(Allow("*")).RefuseRead(new GetContextKeysForPrincipalPolicy(), Keys(arn)));
    }

    [Theory]
    [InlineData("arn:aws:sts::123456789012:assumed-role/deploy/s")]
    [InlineData("arn:aws:iam::123456789012:root")]
    [InlineData("arn:aws:iam::123456789012:policy/alice")]
    [InlineData("arn:aws:iam::123456789012:user/")]
    [InlineData("arn:aws:iam::12345678901a:user/alice")]
    public void Only_users_groups_and_roles_are_simulated(string arn) => Assert.Equal(
        IamErrors.InvalidInput($"Invalid Entity Arn: {arn} does not clearly define entity type and name."),
        RefusePrincipal(WithUser(Allow("*")), "PolicySourceArn=" + arn, "ActionNames.member.1=s3:GetObject"));

    [Fact]
    public void A_policy_that_does_not_compile_refuses_what_is_simulated_as_it_refuses_the_call()
    {
        var scene = WithUser(Allow("*"));
        scene.Do(new AttachUserPolicy(), new() { UserName = "alice", PolicyArn = scene.Policies.Add("/", "Broken") });

        var result = Assert.Single(Principal(scene, "PolicySourceArn=" + User, "ActionNames.member.1=s3:GetObject").EvaluationResults);
        Assert.Equal("implicitDeny", result.EvalDecision);
        Assert.Empty(result.MatchedStatements);
    }

    [Fact]
    public void Context_keys_are_those_of_all_its_policies_once()
    {
        var scene = WithUser("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:username}","Condition":{"StringEquals":{"s3:prefix":"${aws:userid}"}}}""");
        var bound = scene.Policies.Add("/", "Bound", document: Document("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}"""));
        scene.Do(new PutUserPermissionsBoundary(), new() { UserName = "alice", PermissionsBoundary = bound });

        Assert.Equal(
            ["aws:username", "s3:prefix", "aws:userid", "aws:SecureTransport"], scene.Read(new GetContextKeysForPrincipalPolicy(), Keys(User)).ContextKeyNames);
        Assert.Equal(
            ["aws:username", "s3:prefix", "aws:userid", "aws:SecureTransport", "aws:SourceIp"],
            scene.Read(new GetContextKeysForPrincipalPolicy(), Keys(User) with { PolicyInputList = [SourceIp, SourceIp] }).ContextKeyNames);
    }

    [Fact]
    public void Context_keys_of_given_policies_are_listed_and_broken_ones_refused()
    {
        Assert.Equal(["aws:SourceIp"], new Scene().Read(new GetContextKeysForCustomPolicy(), new() { PolicyInputList = [SourceIp] }).ContextKeyNames);
        Assert.Equal(
            IamErrors.InvalidInput("PolicyInputList.1 is not a valid policy: Syntax errors in policy. (line 1, column 2)"),
            new Scene().RefuseRead(new GetContextKeysForCustomPolicy(), new() { PolicyInputList = ["{"] }));
    }

    private static string SourceIp =>
        Document("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"}}}""");

    private static GetContextKeysForPrincipalPolicyRequest Keys(string arn) => new() { PolicySourceArn = arn, PolicyInputList = [] };

    private static Scene WithUser(string statements)
    {
        var scene = new Scene();
        scene.AddUser("alice");
        scene.Do(new PutUserPolicy(), new() { UserName = "alice", PolicyName = "own", PolicyDocument = new(Document(statements)) });
        return scene;
    }
}
