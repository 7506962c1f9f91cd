using static Reeve.Iam.Tests.Operations.Simulation.Simulate;

namespace Reeve.Iam.Tests.Operations.Simulation;

public sealed class SimulateCustomPolicyTests
{
    private const string Object = "arn:aws:s3:::photos/cat.jpg";

    [Fact]
    public void What_is_allowed_tells_the_statement_that_allows_it()
    {
        var result = One(Allow("sqs:*") + "," + Allow("s3:Get*"), "s3:GetObject", Object);

        Assert.Equal(("s3:GetObject", Object, "allowed"), (result.EvalActionName, result.EvalResourceName, result.EvalDecision));
        Assert.Equal([new("PolicyInputList.1", "IAM Policy", new(1, 88), new(1, 141))], result.MatchedStatements);
        Assert.Null(result.PermissionsBoundaryDecisionDetail);
        Assert.Null(result.OrganizationsDecisionDetail);
    }

    [Fact]
    public void An_explicit_deny_tells_only_the_statements_that_deny()
    {
        var result = Assert.Single(Custom(
            new(), Given(1, Allow("*")), Given(2, Allow("s3:*") + "," + Deny("s3:GetObject")), "ActionNames.member.1=s3:GetObject").EvaluationResults);

        Assert.Equal("explicitDeny", result.EvalDecision);
        Assert.Equal("PolicyInputList.2", Assert.Single(result.MatchedStatements).SourcePolicyId);
    }

    [Fact]
    public void What_nothing_allows_is_implicitly_denied_by_no_statement()
    {
        var result = One(Allow("s3:PutObject"), "s3:GetObject");

        Assert.Equal("implicitDeny", result.EvalDecision);
        Assert.Empty(result.MatchedStatements);
    }

    [Fact]
    public void Without_resources_all_are_meant_and_nothing_is_told_of_a_resource()
    {
        var result = Assert.Single(Custom(new(), Given(1, Allow("s3:*")), "ActionNames.member.1=s3:GetObject").EvaluationResults);

        Assert.Equal(("*", "allowed"), (result.EvalResourceName, result.EvalDecision));
        Assert.True(result.EvalDecisionDetails.IsDefault);
        Assert.True(result.ResourceSpecificResults.IsDefault);
    }

    [Fact]
    public void A_named_resource_has_its_own_result_with_the_same_decision()
    {
        var result = One(Allow("s3:*"), "s3:GetObject", Object);

        Assert.Equal([], result.EvalDecisionDetails);
        var specific = Assert.Single(result.ResourceSpecificResults);
        Assert.Equal((Object, "allowed"), (specific.EvalResourceName, specific.EvalResourceDecision));
        Assert.Equal(result.MatchedStatements, specific.MatchedStatements);
        Assert.True(specific.EvalDecisionDetails.IsDefault);
    }

    [Fact]
    public void Missing_keys_are_told_above_for_all_resources_and_below_for_one()
    {
        const string statement = """{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}""";

        Assert.Equal(["aws:MultiFactorAuthPresent"], One(statement, "s3:GetObject").MissingContextValues);
        var named = One(statement, "s3:GetObject", Object);
        Assert.Empty(named.MissingContextValues);
        Assert.Equal(["aws:MultiFactorAuthPresent"], Assert.Single(named.ResourceSpecificResults).MissingContextValues);
        Assert.Empty(One(statement, "s3:GetObject", "*", Key(1, "AWS:multifactorauthpresent", "boolean", "true")).MissingContextValues);
    }

    [Theory]
    [InlineData("StringEquals", "string", "a", "a")]
    [InlineData("ForAnyValue:StringEquals", "stringList", "a", "b,a")]
    [InlineData("NumericLessThan", "numeric", "10", "9")]
    [InlineData("ForAllValues:NumericLessThan", "numericList", "10", "9,8")]
    [InlineData("Bool", "boolean", "true", "TRUE")]
    [InlineData("ForAnyValue:Bool", "booleanList", "true", "false,true")]
    [InlineData("IpAddress", "ip", "192.0.2.0/24", "192.0.2.7")]
    [InlineData("ForAllValues:IpAddress", "ipList", "2001:db8::/32", "2001:db8::1,2001:db8::2")]
    [InlineData("BinaryEquals", "binary", "QUI=", "QUI=")]
    [InlineData("ForAnyValue:BinaryEquals", "binaryList", "QUI=", "QQ==,QUI=")]
    [InlineData("DateLessThan", "date", "2026-01-01T00:00:00Z", "2025-12-31")]
    [InlineData("ForAllValues:DateLessThan", "dateList", "2026-01-01T00:00:00Z", "2025-12-31,1000000000")]
    public void Context_keys_of_every_type_are_compared(string condition, string type, string wanted, string given)
    {
        var test = $$"""{"my:key":"{{wanted}}"}""";
        var statement = $$"""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"{{condition}}":""" + test + "}}";

        Assert.Equal("allowed", One(statement, "s3:GetObject", "*", Key(1, "my:key", type, given.Split(','))).EvalDecision);
        Assert.Equal(
            condition.StartsWith("ForAllValues", StringComparison.Ordinal) ? "allowed" : "implicitDeny",
            One(statement, "s3:GetObject", "*", Key(1, "my:key", type)).EvalDecision);
    }

    [Fact]
    public void A_boundary_limits_and_is_told_of()
    {
        string[] boundary = ["PermissionsBoundaryPolicyInputList.member.1=" + Document(Allow("s3:Get*"))];

        var inside = One(Allow("s3:*"), "s3:GetObject", "*", boundary);
        Assert.Equal(("allowed", true), (inside.EvalDecision, inside.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary));
        Assert.Equal("PolicyInputList.1", Assert.Single(inside.MatchedStatements).SourcePolicyId);
        var outside = One(Allow("s3:*"), "s3:PutObject", Object, boundary);
        Assert.Equal(("implicitDeny", false), (outside.EvalDecision, outside.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary));
        Assert.False(Assert.Single(outside.ResourceSpecificResults).PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary);
    }

    [Fact]
    public void A_boundary_that_denies_is_the_source_of_the_deny()
    {
        var result = One(Allow("s3:*"), "s3:PutObject", "*", "PermissionsBoundaryPolicyInputList.member.1=" + Document(Deny("s3:Put*")));

        Assert.Equal("explicitDeny", result.EvalDecision);
        var statement = Assert.Single(result.MatchedStatements);
        Assert.Equal(("PermissionsBoundaryPolicyInputList.1", "Permissions Boundary Policy"), (statement.SourcePolicyId, statement.SourcePolicyType));
    }

    // The second example of https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html.
    [Fact]
    public void A_resource_policy_that_names_the_user_allows_against_identity_policy_and_boundary()
    {
        var result = One(
            Allow("iam:*"),
            "s3:PutObject",
            Object,
            "CallerArn=" + User,
            "ResourceOwner=arn:aws:iam::123456789012:root",
            "PermissionsBoundaryPolicyInputList.member.1=" + Document(Allow("iam:*")),
            "ResourcePolicy=" + Grant(User));

        Assert.Equal(("allowed", false), (result.EvalDecision, result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary));
        Assert.Equal([], result.EvalDecisionDetails);
        var statement = Assert.Single(result.MatchedStatements);
        Assert.Equal(("ResourcePolicy", "Resource Policy"), (statement.SourcePolicyId, statement.SourcePolicyType));
    }

    // The third example of https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html.
    [Fact]
    public void Between_accounts_each_type_of_policy_tells_what_it_says()
    {
        var result = One(
            Allow("iam:*"),
            "s3:PutObject",
            Object,
            "CallerArn=" + User,
            "ResourceOwner=arn:aws:iam::444455556666:root",
            "PermissionsBoundaryPolicyInputList.member.1=" + Document(Allow("iam:*")),
            "ResourcePolicy=" + Grant(User));

        Assert.Equal("implicitDeny", result.EvalDecision);
        Assert.Equal(
            [new("IAM Policy", "implicitDeny"), new("Resource Policy", "allowed"), new("Permissions Boundary Policy", "implicitDeny")],
            result.EvalDecisionDetails);
        Assert.Empty(result.MatchedStatements);
        var specific = Assert.Single(result.ResourceSpecificResults);
        Assert.Equal(result.EvalDecisionDetails, specific.EvalDecisionDetails);
        Assert.Equal("ResourcePolicy", Assert.Single(specific.MatchedStatements).SourcePolicyId);
    }

    [Fact]
    public void Between_accounts_both_must_allow()
    {
        string[] grant = ["CallerArn=" + User, "ResourcePolicy=" + Grant(User, "arn:aws:sqs:us-east-1:444455556666:q")];

        Assert.Equal("allowed", One(Allow("s3:*"), "s3:PutObject", "arn:aws:sqs:us-east-1:444455556666:q", grant).EvalDecision);
        Assert.Equal("implicitDeny", One(Allow("s3:*"), "s3:PutObject", "arn:aws:sqs:us-east-1:444455556666:q").EvalDecision);
    }

    [Fact]
    public void A_trust_policy_is_a_policy_of_its_role()
    {
        const string role = "arn:aws:iam::123456789012:role/deploy";
        string[] Trusting(string arn) => ["CallerArn=" + User, "ResourcePolicy=" + Documents.Trust(arn).Text];

        Assert.Equal("allowed", One(Allow("iam:*"), "sts:AssumeRole", role, Trusting(User)).EvalDecision);
        Assert.Equal("implicitDeny", One(Allow("*"), "sts:AssumeRole", role, Trusting(User + "2")).EvalDecision);
    }

    [Fact]
    public void The_caller_gives_values_to_variables()
    {
        const string own = """{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::photos/${aws:username}/*"}""";

        Assert.Equal("allowed", One(own, "s3:GetObject", "arn:aws:s3:::photos/alice/cat", "CallerArn=" + User).EvalDecision);
        Assert.Equal("implicitDeny", One(own, "s3:GetObject", "arn:aws:s3:::photos/bob/cat", "CallerArn=" + User).EvalDecision);
        Assert.Equal(["aws:username"], One(own, "s3:GetObject").MissingContextValues);
    }

    private static string Grant(string arn, string resource = "arn:aws:s3:::photos/*") =>
        Document($$"""{"Effect":"Allow","Principal":{"AWS":"{{arn}}"},"Action":"s3:Put*","Resource":"{{resource}}"}""");
}
