namespace Reeve.Policy.Tests.Lint;

public sealed class GrantRuleTests
{
    [Theory]
    [InlineData("iam:PassRole", "*")]
    [InlineData("IAM:passrole", "arn:aws:iam::111122223333:role/*")]
    [InlineData("iam:*", "arn:aws:iam::*:*")]
    [InlineData("iam:Pass*", "arn:*:iam::*:role*")]
    public void Passing_every_role_is_found(string action, string resource) =>
        Assert.Equal([$"\"{action}\""], Linting.Find("PassRoleOnEverything", Statement(action, resource)));

    [Theory]
    [InlineData("iam:PassRole", "arn:aws:iam::111122223333:role/app-*")]
    [InlineData("iam:PassRole", "arn:aws:iam::111122223333:role/aws-service-role/*")]
    [InlineData("iam:GetRole", "*")]
    [InlineData("*", "*")]
    [InlineData("s3:PassRole", "*")]
    public void Passing_some_or_none_is_not(string action, string resource) =>
        Assert.Empty(Linting.Find("PassRoleOnEverything", Statement(action, resource)));

    [Theory]
    [InlineData("iam:PassedToService")]
    [InlineData("IAM:passedtoservice")]
    [InlineData("iam:ResourceTag/passable")]
    public void A_condition_can_narrow_it_down(string key) =>
        Assert.Empty(Linting.Find(
            "PassRoleOnEverything", $$"""{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"{{key}}":"x"} } }"""));

    [Fact]
    public void Allowing_all_but_others_is_found_where_it_says_so() =>
        Assert.Equal(["\"NotAction\""], Linting.Find("PassRoleOnEverything", """{"Effect":"Allow","NotAction":["s3:*"],"Resource":"*"}"""));

    [Theory]
    [InlineData("""{"Effect":"Allow","NotAction":["iam:*"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":["*"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":["iam:PassRole"],"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":["iam:PassRole"],"NotResource":"*"}""")]
    public void What_does_not_allow_it_is_not(string statement) => Assert.Empty(Linting.Find("PassRoleOnEverything", statement));

    [Theory]
    [InlineData(PolicyKind.Boundary)]
    [InlineData(PolicyKind.Session)]
    [InlineData(PolicyKind.ServiceControl)]
    public void Policies_that_only_limit_grant_nothing(PolicyKind kind) =>
        Assert.Empty(Linting.Find("PassRoleOnEverything", Statement("iam:PassRole", "*"), kind));

    [Theory]
    [InlineData("iam:CreateServiceLinkedRole", "*")]
    [InlineData("iam:CreateServiceLinkedRole", "arn:aws:iam::*:role/aws-service-role/*")]
    [InlineData("iam:Create*", "arn:aws:iam::*:role/*")]
    public void Creating_roles_for_every_service_is_found(string action, string resource) =>
        Assert.Equal([$"\"{action}\""], Linting.Find("CreateServiceLinkedRoleOnEverything", Statement(action, resource)));

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"arn:aws:iam::*:role/aws-service-role/lex.amazonaws.com/*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"*","Condition":{"StringLike":{"iam:AWSServiceName":"lex.amazonaws.com"}}}""")]
    public void Creating_them_for_one_is_not(string statement) => Assert.Empty(Linting.Find("CreateServiceLinkedRoleOnEverything", statement));

    private static string Statement(string action, string resource) =>
        $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";
}
