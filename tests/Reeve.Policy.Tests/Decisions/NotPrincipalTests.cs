namespace Reeve.Policy.Tests.Decisions;

public sealed class NotPrincipalTests
{
    private const string Alice = "arn:aws:iam::111122223333:user/team/alice";
    private const string Account = "arn:aws:iam::111122223333:root";
    private const string Role = "arn:aws:iam::111122223333:role/ops/deploy";
    private const string Session = "arn:aws:sts::111122223333:assumed-role/deploy/ci";

    [Theory]
    [InlineData(true, Alice, Account)]
    [InlineData(false, Alice)]
    [InlineData(false, Account)]
    [InlineData(false, "arn:aws:iam::111122223333:user/team/bob", Account)]
    [InlineData(true, "*")]
    public void A_deny_spares_a_user_only_with_its_account(bool isSpared, params string[] named) =>
        Assert.Equal(!isSpared, IsDenied(Requests.User, named));

    [Theory]
    [InlineData(true, Session, Role, Account)]
    [InlineData(false, Role, Account)]
    [InlineData(false, Session, Account)]
    public void A_deny_spares_a_session_only_with_its_role_and_account(bool isSpared, params string[] named) =>
        Assert.Equal(!isSpared, IsDenied(Requests.Session, named));

    [Fact]
    public void A_deny_reaches_anonymous_callers_and_services_that_are_not_named()
    {
        Assert.True(IsDenied(Requests.Anonymous, [Alice, Account]));
        Assert.True(IsDenied(Requests.Service, [Alice, Account]));
    }

    [Theory]
    [InlineData(false, Alice)]
    [InlineData(false, Account)]
    [InlineData(true, "arn:aws:iam::111122223333:user/team/bob")]
    public void An_allow_grants_everyone_who_is_not_named_in_any_way(bool expected, string named)
    {
        var decision = Decide(Requests.User, Statement("Allow", [named]));

        Assert.Equal(expected, decision.IsAllowed);
        Assert.True(Decide(Requests.Anonymous, Statement("Allow", [named])).IsAllowed);
    }

    private static bool IsDenied(PrincipalIdentity caller, string[] named)
    {
        const string everyone = """{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""";
        return Decide(caller, everyone + "," + Statement("Deny", named)).Outcome == DecisionOutcome.ExplicitDeny;
    }

    private static Decision Decide(PrincipalIdentity caller, string statements) => Authorizer.Decide(new AuthorizationRequest
    {
        Principal = caller,
        Action = "s3:GetObject",
        Resource = "arn:aws:s3:::b",
        ResourcePolicy = Policies.Of(PolicyKind.Resource, statements),
    });

    private static string Statement(string effect, string[] named) =>
        $$"""{"Effect":"{{effect}}","NotPrincipal":{"AWS":["{{string.Join("\",\"", named)}}"]},"Action":"*","Resource":"*"}""";
}
