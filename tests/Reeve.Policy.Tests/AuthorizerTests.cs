namespace Reeve.Policy.Tests;

public sealed class AuthorizerTests
{
    [Fact]
    public void Nothing_is_allowed_by_default()
    {
        var decision = Authorizer.Decide(Requests.ByUser("iam:GetRole", "*"));

        Assert.Equal(new Decision(DecisionOutcome.ImplicitDeny, PolicyKind.Identity), decision);
    }

    [Fact]
    public void A_matching_allow_allows()
    {
        var policy = Policies.Identity("""{"Effect":"Allow","Action":"iam:Get*","Resource":"arn:aws:iam::111122223333:role/app/*"}""");

        Assert.True(Authorizer.Decide(Requests.ByUser("IAM:getrole", "arn:aws:iam::111122223333:role/app/r", policy)).IsAllowed);
        Assert.False(Authorizer.Decide(Requests.ByUser("iam:GetRole", "arn:aws:iam::111122223333:role/other/r", policy)).IsAllowed);
        Assert.False(Authorizer.Decide(Requests.ByUser("iam:PutRolePolicy", "arn:aws:iam::111122223333:role/app/r", policy)).IsAllowed);
    }

    [Fact]
    public void Explicit_deny_wins_over_any_allow()
    {
        var policy = Policies.Identity(
            """{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"iam:DeleteRole","Resource":"*"}""");

        Assert.Equal(
            new Decision(DecisionOutcome.ExplicitDeny, PolicyKind.Identity),
            Authorizer.Decide(Requests.ByUser("iam:DeleteRole", "*", policy)));
        Assert.True(Authorizer.Decide(Requests.ByUser("iam:GetRole", "*", policy)).IsAllowed);
    }
}
