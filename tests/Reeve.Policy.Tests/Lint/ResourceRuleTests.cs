namespace Reeve.Policy.Tests.Lint;

public sealed class ResourceRuleTests
{
    [Theory]
    [InlineData("s3:GetObject", "arn:aws:dynamodb:::b/x")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2:*:*:instances/*")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2::111122223333:instance/*")]
    [InlineData("ec2:*", "arn:aws:s3:::*")]
    [InlineData("iam:GetUser", "arn:aws:iam::111122223333:users/alice")]
    public void An_ARN_of_no_type_of_the_services_never_matches(string action, string resource) =>
        Assert.Equal([$"\"{resource}\""], Linting.Find("NeverMatchingResource", Statement(action, resource)));

    [Theory]
    [InlineData("s3:GetObject", "*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/x")]
    [InlineData("s3:GetObject", "arn:aws-cn:s3:::b/${aws:username}/*")]
    [InlineData("s3:GetObject", "arn:*:s3:::*")]
    [InlineData("s3:GetObject", "arn:aws:s3")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2:*:*:*")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2:us-east-1::instance/*")]
    [InlineData("iam:GetUser", "arn:aws:iam::*:user/team/${aws:username}")]
    [InlineData("iam:GetUser", "arn:aws:iam::*:?ser/*")]
    [InlineData("ledger:Post", "arn:aws:dynamodb:::b/x")]
    [InlineData("*", "arn:aws:anything:::x")]
    [InlineData("elasticloadbalancing:AddTags", "arn:aws:elasticloadbalancing:*:*:listener/x")]
    [InlineData("codestar-connections:UseConnection", "arn:aws:codeconnections:*:*:connection/x")]
    public void Others_may_match(string action, string resource) =>
        Assert.Empty(Linting.Find("NeverMatchingResource", Statement(action, resource)));

    [Fact]
    public void What_is_left_out_needs_no_match() =>
        Assert.Empty(Linting.Find("NeverMatchingResource", """{"Effect":"Deny","Action":"s3:*","NotResource":"arn:aws:dynamodb:::b/x"}"""));

    [Theory]
    [InlineData("s3:ListBucket", "arn:aws:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::b")]
    [InlineData("s3:List*", "arn:aws:s3:::b/*")]
    public void An_action_on_resources_of_another_type_is_found(string action, string resource)
    {
        Assert.Equal([$"\"{action}\""], Linting.Find("ActionWithoutResource", Statement(action, resource)));
        Assert.EndsWith("can be about none of the statement's resources.", Assert.Single(Linting.Messages("ActionWithoutResource", Statement(action, resource))), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_takes_no_resource_is_told_to_need_the_star() =>
        Assert.Equal(
            ["\"ec2:DescribeInstances\" cannot be restricted to a resource: it needs the resource \"*\"."],
            Linting.Messages("ActionWithoutResource", Statement("ec2:DescribeInstances", "arn:aws:ec2:*:*:instance/*")));

    [Theory]
    [InlineData("s3:*", "arn:aws:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::b*")]
    [InlineData("s3:ListBucket", "arn:aws:s3:::${aws:username}")]
    [InlineData("ec2:DescribeInstances", "*")]
    [InlineData("elasticloadbalancing:AddTags", "arn:aws:elasticloadbalancing:*:*:listener/x")]
    public void An_action_that_has_a_resource_is_not(string action, string resource) =>
        Assert.Empty(Linting.Find("ActionWithoutResource", Statement(action, resource)));

    [Fact]
    public void Where_no_resource_matches_anything_it_is_said_once()
    {
        var statement = Statement("s3:GetObject", "arn:aws:dynamodb:::b/x");

        Assert.Single(Linting.Find("NeverMatchingResource", statement));
        Assert.Empty(Linting.Find("ActionWithoutResource", statement));
    }

    private static string Statement(string action, string resource) =>
        $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";
}
