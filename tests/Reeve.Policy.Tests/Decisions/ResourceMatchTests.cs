namespace Reeve.Policy.Tests.Decisions;

public sealed class ResourceMatchTests
{
    [Theory]
    [InlineData("*", "*", true)]
    [InlineData("*", "arn:aws:s3:::b", true)]
    [InlineData("arn:aws:s3:::b", "arn:aws:s3:::b", true)]
    [InlineData("arn:aws:s3:::b", "arn:aws:s3:::B", false)]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b", false)]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b/a/b:c", true)]
    [InlineData("arn:aws:s3:::b*", "*", false)]
    [InlineData("arn:aws:sqs:*:111122223333:q", "arn:aws:sqs:us-east-1:111122223333:q", true)]
    [InlineData("arn:aws:sqs:us-*-1:111122223333:q?", "arn:aws:sqs:us-east-1:111122223333:q1", true)]
    [InlineData("arn:aws:sqs:*:q", "arn:aws:sqs:us-east-1:111122223333:q", false)]
    [InlineData("arn:aws:sqs:us-east-1:*:*", "arn:aws:sqs:us-east-2:111122223333:q", false)]
    [InlineData("arn:*:s3:::b", "arn:aws-cn:s3:::b", true)]
    [InlineData("arn:aws:*:::b", "arn:aws:s3:::b", false)]
    [InlineData("arn:aws:s?:::b", "arn:aws:s3:::b", false)]
    [InlineData("arn:aws:logs:*:*:log-group:g:*", "arn:aws:logs:us-east-1:1:log-group:g:log-stream:s", true)]
    [InlineData("arn:aws:s3:::a.b", "arn:aws:s3:::axb", false)]
    [InlineData("arn:aws:s3", "arn:aws:s3:::b", true)]
    [InlineData("arn:aws:s3:*", "arn:aws:s3:us-east-1:1:b:c", true)]
    [InlineData("arn:aws:s3", "arn:aws:sqs:us-east-1:1:q", false)]
    [InlineData("arn:aws", "arn:aws:s3:::b", false)]
    [InlineData("b", "b", false)]
    [InlineData("", "", false)]
    public void A_resource_matches_segment_by_segment(string listed, string asked, bool expected)
    {
        Assert.Equal(expected, Authorizer.Decide(Requests.ByUser("s3:GetObject", asked, Statement("Resource", listed))).IsAllowed);
        Assert.Equal(!expected, Authorizer.Decide(Requests.ByUser("s3:GetObject", asked, Statement("NotResource", listed))).IsAllowed);
    }

    [Fact]
    public void NotResource_matches_what_none_of_the_list_matches()
    {
        var policy = Policies.Identity("""{"Effect":"Deny","Action":"*","NotResource":["arn:aws:s3:::a","arn:aws:s3:::b/*"]},{"Effect":"Allow","Action":"*","Resource":"*"}""");

        Assert.True(Authorizer.Decide(Requests.ByUser("s3:GetObject", "arn:aws:s3:::a", policy)).IsAllowed);
        Assert.True(Authorizer.Decide(Requests.ByUser("s3:GetObject", "arn:aws:s3:::b/x", policy)).IsAllowed);
        Assert.Equal(DecisionOutcome.ExplicitDeny, Authorizer.Decide(Requests.ByUser("s3:GetObject", "arn:aws:s3:::c", policy)).Outcome);
        Assert.Equal(DecisionOutcome.ExplicitDeny, Authorizer.Decide(Requests.ByUser("s3:ListAllMyBuckets", "*", policy)).Outcome);
    }

    private static AppliedPolicy Statement(string element, string resource) =>
        Policies.Identity($$"""{"Effect":"Allow","Action":"s3:*","{{element}}":"{{resource}}"}""");
}
