namespace Reeve.Server.Tests.Wire;

/// <summary>Simulations over the wire.</summary>
public sealed class SimulationTests
{
    private const string AllowGet = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}""";

    [Fact]
    public async Task A_simulation_between_accounts_answers_with_a_map()
    {
        await using var server = await TestServer.StartAsync();

        var answer = (await server.CallAsync(
            server.Root,
            "SimulateCustomPolicy",
            ("PolicyInputList.member.1", AllowGet),
            ("ActionNames.member.1", "s3:GetObject"),
            ("ResourceArns.member.1", "arn:aws:s3:::photos/cat"),
            ("ResourceOwner", "arn:aws:iam::444455556666:root"))).Ok();

        Assert.Contains(
            "<EvalDecisionDetails><entry><key>IAM Policy</key><value>allowed</value></entry><entry><key>Resource Policy</key><value>implicitDeny</value></entry></EvalDecisionDetails>",
            answer.Body,
            StringComparison.Ordinal);
        Assert.Contains("<MatchedStatements></MatchedStatements>", answer.Body.Replace("<MatchedStatements/>", "<MatchedStatements></MatchedStatements>", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("false", answer.Text("IsTruncated"));
    }

    [Fact]
    public async Task What_is_simulated_is_what_happens()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(
            server.Root, "ann", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:List*","Resource":"*"}]}""");

        var answer = (await server.CallAsync(
            server.Root,
            "SimulatePrincipalPolicy",
            ("PolicySourceArn", $"arn:aws:iam::{server.AccountId}:user/ann"),
            ("ActionNames.member.1", "iam:ListUsers"),
            ("ActionNames.member.2", "iam:CreateUser"))).Ok();

        Assert.Equal(["allowed", "implicitDeny"], answer.Texts("EvalDecision"));
        Assert.Equal("user_ann_p", answer.Text("SourcePolicyId"));
        (await server.CallAsync(key, "ListUsers")).Ok();
        (await server.CallAsync(key, "CreateUser", ("UserName", "bob"))).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task A_simulation_takes_the_permission_on_its_entity()
    {
        await using var server = await TestServer.StartAsync();
        var key = await server.AddUserAsync(
            server.Root,
            "ann",
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:SimulatePrincipalPolicy","iam:GetContextKeysFor*"],"Resource":"arn:aws:iam::{{server.AccountId}}:user/ann"}]}""");
        await server.AddUserAsync(server.Root, "bob");
        var ann = ("PolicySourceArn", $"arn:aws:iam::{server.AccountId}:user/ann");
        var bob = ("PolicySourceArn", $"arn:aws:iam::{server.AccountId}:user/bob");

        (await server.CallAsync(key, "SimulatePrincipalPolicy", ann, ("ActionNames.member.1", "iam:ListUsers"))).Ok();
        (await server.CallAsync(key, "GetContextKeysForPrincipalPolicy", ann)).Ok();
        var refused = (await server.CallAsync(key, "SimulatePrincipalPolicy", bob, ("ActionNames.member.1", "iam:ListUsers"))).Refused(403, "AccessDenied");
        Assert.Equal(
            $"User: arn:aws:iam::{server.AccountId}:user/ann is not authorized to perform: iam:SimulatePrincipalPolicy on resource: arn:aws:iam::{server.AccountId}:user/bob because no identity-based policy allows the iam:SimulatePrincipalPolicy action",
            refused.Message);
        (await server.CallAsync(key, "GetContextKeysForPrincipalPolicy", bob)).Refused(403, "AccessDenied");
        (await server.CallAsync(key, "SimulateCustomPolicy", ("PolicyInputList.member.1", AllowGet), ("ActionNames.member.1", "s3:GetObject"))).Refused(403, "AccessDenied");
        (await server.CallAsync(key, "GetContextKeysForCustomPolicy", ("PolicyInputList.member.1", AllowGet))).Refused(403, "AccessDenied");
    }

    [Fact]
    public async Task Broken_constraints_are_answered()
    {
        await using var server = await TestServer.StartAsync();

        var missing = (await server.CallAsync(server.Root, "SimulateCustomPolicy")).Refused(400, "ValidationError");
        Assert.StartsWith("2 validation errors detected: ", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Value at 'policyInputList' failed to satisfy constraint: Member must not be null", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Value at 'actionNames' failed to satisfy constraint: Member must not be null", missing.Message, StringComparison.Ordinal);
        var type = (await server.CallAsync(
            server.Root,
            "SimulateCustomPolicy",
            ("PolicyInputList.member.1", AllowGet),
            ("ActionNames.member.1", "s3:GetObject"),
            ("ContextEntries.member.1.ContextKeyName", "my:key"),
            ("ContextEntries.member.1.ContextKeyType", "float"))).Refused(400, "ValidationError");
        Assert.Equal(
            "1 validation error detected: Value at 'contextEntries.1.member.contextKeyType' failed to satisfy constraint: Member must satisfy enum value set", type.Message);
    }
}
