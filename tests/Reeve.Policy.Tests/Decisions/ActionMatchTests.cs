namespace Reeve.Policy.Tests.Decisions;

public sealed class ActionMatchTests
{
    [Theory]
    [InlineData("s3:GetObject", "s3:GetObject", true)]
    [InlineData("S3:getobject", "s3:GETOBJECT", true)]
    [InlineData("s3:Get*", "s3:GetObject", true)]
    [InlineData("s3:*Object", "s3:GetObject", true)]
    [InlineData("s3:G?tObject", "s3:GetObject", true)]
    [InlineData("s3:G*t*j*t", "s3:GetObject", true)]
    [InlineData("s3:*", "s3:GetObject", true)]
    [InlineData("*", "s3:GetObject", true)]
    [InlineData("s3:Get", "s3:GetObject", false)]
    [InlineData("s*:GetObject", "s3:GetObject", false)]
    [InlineData("*:*", "s3:GetObject", false)]
    [InlineData("*:GetObject", "s3:GetObject", false)]
    [InlineData("s3:*", "s3express:CreateSession", false)]
    [InlineData("s3express:*", "s3:GetObject", false)]
    [InlineData("s3*", "s3:GetObject", false)]
    [InlineData("iam:PassRole", "\u0131am:PassRole", false)]
    [InlineData("kms:Encrypt", "\u212Ams:Encrypt", false)]
    public void An_action_matches_by_service_and_name_without_case(string listed, string asked, bool expected)
    {
        Assert.Equal(expected, Authorizer.Decide(Requests.ByUser(asked, "*", Statement("Action", listed))).IsAllowed);
        Assert.Equal(!expected, Authorizer.Decide(Requests.ByUser(asked, "*", Statement("NotAction", listed))).IsAllowed);
    }

    [Fact]
    public void NotAction_matches_what_none_of_the_list_matches()
    {
        var policy = Policies.Identity("""{"Effect":"Allow","NotAction":["iam:*","sts:AssumeRole"],"Resource":"*"}""");

        Assert.True(Authorizer.Decide(Requests.ByUser("s3:GetObject", "*", policy)).IsAllowed);
        Assert.True(Authorizer.Decide(Requests.ByUser("sts:GetCallerIdentity", "*", policy)).IsAllowed);
        Assert.False(Authorizer.Decide(Requests.ByUser("IAM:GetRole", "*", policy)).IsAllowed);
        Assert.False(Authorizer.Decide(Requests.ByUser("sts:assumerole", "*", policy)).IsAllowed);
    }

    [Fact]
    public void An_action_without_a_service_is_matched_by_star_alone()
    {
        Assert.True(Authorizer.Decide(Requests.ByUser("nonsense", "*", Statement("Action", "*"))).IsAllowed);
        Assert.False(Authorizer.Decide(Requests.ByUser("nonsense", "*", Statement("Action", "s3:*"))).IsAllowed);
    }

    private static AppliedPolicy Statement(string element, string action) =>
        Policies.Identity($$"""{"Effect":"Allow","{{element}}":"{{action}}","Resource":"*"}""");
}
