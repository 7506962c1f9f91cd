using System.Text.Json;
using static Reeve.Server.Tests.Evaluation.Cases;

namespace Reeve.Server.Tests.Evaluation;

public sealed class CaseEvaluatorTests
{
    private const string Allow = "\"identityPolicies\":[{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"";

    [Fact]
    public void An_answer_has_the_deciding_statements_the_missing_keys_and_the_reason()
    {
        const string document = """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"sqs:*","Resource":"*"},
              {"Sid":"Read","Effect":"Allow","Action":"s3:Get*","Resource":"*","Condition":{"StringLikeIfExists":{"aws:username":"a*"}}}]}
            """;

        var answer = Ask(Of($"\"identityPolicies\":[{{\"name\":\"reports's\",\"document\":{document}}},{AllowAll}]")).Answer;

        Assert.Equal(
            """{"decision":"Allowed","statements":[{"policy":"reports's","sid":"Read","index":1,"effect":"Allow"},{"policy":"identityPolicies[1]","sid":"All","index":0,"effect":"Allow"}],"missingContextKeys":["aws:username"],"reason":"The identity-based policy 'reports's' allows it, and nothing denies it."}""",
            answer.GetRawText());
    }

    [Fact]
    public void A_denial_names_the_denying_statement_wherever_it_stands()
    {
        const string deny = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}""";

        var answer = Ask(Of($"\"identityPolicies\":[{AllowAll}]", $"\"serviceControlPolicies\":[[{AllowAll}],[{AllowAll},{deny}]]")).Answer;

        Assert.Equal("ExplicitDeny", answer.GetProperty("decision").GetString());
        Assert.Equal("""[{"policy":"serviceControlPolicies[1][1]","index":0,"effect":"Deny"}]""", answer.GetProperty("statements").GetRawText());
        Assert.Equal(
            "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::reports/q1 with an explicit deny in a service control policy.",
            answer.GetProperty("reason").GetString());
    }

    [Fact]
    public void A_request_without_policies_is_denied_without_statements()
    {
        Assert.Equal(
            """{"decision":"ImplicitDeny","statements":[],"missingContextKeys":[],"reason":"User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::reports/q1 because no identity-based policy allows the s3:GetObject action."}""",
            Ask(Of()).Answer.GetRawText());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\"not a policy\"")]
    [InlineData("{\"Statement\":[],\"Statement\":[]}")]
    public void A_document_that_does_not_compile_refuses_the_decision_and_is_named(string document)
    {
        var text = Of($"\"identityPolicies\":[{AllowAll},{{\"name\":\"broken\",\"document\":{document}}}]");

        Assert.Equal("ImplicitDeny", Decision(text));
        Assert.Matches(@"\AIt cannot be decided, because the identity-based policy 'broken' is at fault at line 1, column \d+: Syntax errors in policy\.\z", Reason(text));
    }

    [Fact]
    public void A_document_may_be_a_string_that_holds_one()
    {
        var quoted = JsonSerializer.Serialize(AllowAll);

        Assert.Equal("Allowed", Decision(Of($"\"identityPolicies\":[{quoted}]")));
        Assert.Equal("Allowed", Decision(Of($"\"identityPolicies\":[{{\"document\":{quoted}}}]")));
    }

    [Theory]
    [InlineData("\"NumericEquals\":{\"k\":\"1.5\"}", "1.50", "Allowed")]
    [InlineData("\"StringEquals\":{\"k\":\"1.50\"}", "1.50", "Allowed")]
    [InlineData("\"StringEquals\":{\"k\":\"1.5\"}", "1.50", "ImplicitDeny")]
    [InlineData("\"Bool\":{\"k\":\"true\"}", "true", "Allowed")]
    [InlineData("\"Bool\":{\"k\":\"true\"}", "\"TRUE\"", "Allowed")]
    [InlineData("\"Bool\":{\"k\":\"true\"}", "false", "ImplicitDeny")]
    [InlineData("\"ForAnyValue:StringEquals\":{\"k\":\"7\"}", "[\"x\", 7]", "Allowed")]
    [InlineData("\"StringEquals\":{\"k\":\"x\"}", "[\"x\"]", "ImplicitDeny")]
    [InlineData("\"Null\":{\"k\":\"true\"}", "[]", "Allowed")]
    [InlineData("\"Null\":{\"k\":\"false\"}", "\"\"", "Allowed")]
    [InlineData("\"StringEquals\":{\"K\":\"😀\"}", "\"\\ud83d\\ude00\"", "Allowed")]
    public void A_context_value_is_taken_as_it_is_written(string condition, string value, string decision)
    {
        Assert.Equal(decision, Decision(Of($"{Allow},\"Condition\":{{{condition}}}}}}}]", $"\"context\":{{\"k\":{value}}}")));
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:user/team/alice", "{\"AWS\":\"arn:aws:iam::111122223333:user/team/alice\"}")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/r/s", "{\"AWS\":\"arn:aws:iam::111122223333:role/r\"}")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/r/s", "{\"AWS\":\"arn:aws:sts::111122223333:assumed-role/r/s\"}")]
    [InlineData("arn:aws:iam::111122223333:role/a/r", "{\"AWS\":\"arn:aws:iam::111122223333:role/a/r\"}")]
    [InlineData("arn:aws:sts::111122223333:federated-user/f", "{\"AWS\":\"arn:aws:sts::111122223333:federated-user/f\"}")]
    [InlineData("arn:aws-cn:iam::111122223333:user/u", "{\"AWS\":\"arn:aws-cn:iam::111122223333:user/u\"}")]
    [InlineData("ledger.example.com", "{\"Service\":\"ledger.example.com\"}")]
    [InlineData("*", "\"*\"")]
    public void A_principal_is_known_by_its_form(string principal, string named)
    {
        var policy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{named}},"Action":"*","Resource":"*"}]}""";

        Assert.Equal("Allowed", Decision(With(principal, "s3:GetObject", "arn:aws:s3:::b", $"\"resourcePolicy\":{policy}")));
        Assert.Equal(principal == "*" ? "Allowed" : "ImplicitDeny", Decision(With("other.example.com", "s3:GetObject", "arn:aws:s3:::b", $"\"resourcePolicy\":{policy}")));
    }

    [Fact]
    public void The_path_of_a_sessions_role_comes_from_the_context()
    {
        const string policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a/r"},"Action":"*","Resource":"*"}}""";
        string Ask(string role) => Decision(With(
            "arn:aws:sts::111122223333:assumed-role/r/s",
            "s3:GetObject",
            "arn:aws:s3:::b",
            $"\"resourcePolicy\":{policy}",
            $"\"context\":{{\"aws:PrincipalArn\":\"{role}\"}}"));

        Assert.Equal("Allowed", Ask("arn:aws:iam::111122223333:role/a/r"));
        Assert.Equal("ImplicitDeny", Ask("arn:aws:iam::111122223333:role/r"));
        Assert.Equal("ImplicitDeny", Ask("arn:aws:iam::444455556666:role/a/r"));
    }

    [Fact]
    public void A_role_below_the_reserved_path_is_service_linked_and_beyond_organization_policies()
    {
        var members = new[] { $"\"identityPolicies\":[{AllowAll}]", "\"serviceControlPolicies\":[[]]" };

        Assert.Equal("Allowed", Decision(With("arn:aws:iam::111122223333:role/aws-service-role/ledger.example.com/L", "s3:GetObject", "*", members)));
        Assert.Equal("ImplicitDeny", Decision(With("arn:aws:iam::111122223333:role/L", "s3:GetObject", "*", members)));
    }

    [Fact]
    public void Null_and_an_empty_list_are_no_boundary_and_an_empty_level_allows_nothing()
    {
        Assert.Equal("Allowed", Decision(Of($"\"identityPolicies\":[{AllowAll}]", "\"permissionsBoundaries\":null", "\"sessionPolicies\":[]")));
        Assert.Equal("Allowed", Decision(Of($"\"identityPolicies\":[{AllowAll}]", "\"serviceControlPolicies\":[]")));
        Assert.Equal("ImplicitDeny", Decision(Of($"\"identityPolicies\":[{AllowAll}]", "\"serviceControlPolicies\":[[]]")));
    }

    [Fact]
    public void The_same_document_is_another_policy_in_another_place()
    {
        const string trust = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"sts:AssumeRole"}}""";

        Assert.Equal("Allowed", Decision(With("arn:aws:iam::111122223333:user/alice", "sts:AssumeRole", "arn:aws:iam::111122223333:role/r", $"\"resourcePolicy\":{trust}")));
        Assert.Contains("identity-based policy 'identityPolicies[0]' is at fault", Reason(Of($"\"identityPolicies\":[{trust}]")), StringComparison.Ordinal);
    }
}
