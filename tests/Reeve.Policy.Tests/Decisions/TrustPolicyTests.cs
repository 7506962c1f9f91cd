namespace Reeve.Policy.Tests.Decisions;

public sealed class TrustPolicyTests
{
    private const string Role = "arn:aws:iam::111122223333:role/r";
    private const string AllowAssume = """{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}""";

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/team/alice"}""", false, true)]
    [InlineData("""{"AWS":"AIDAALICEALICEALICE22"}""", false, true)]
    [InlineData("""{"AWS":"AIDAANOTHERANOTHER222"}""", true, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""", false, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""", true, true)]
    [InlineData("""{"AWS":"111122223333"}""", true, true)]
    [InlineData("""{"AWS":"444455556666"}""", true, false)]
    [InlineData("""{"Service":"ledger.example.com"}""", true, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/team/alic*"}""", true, false)]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/team/Alice"}""", true, false)]
    public void In_one_account_a_trust_policy_must_allow_and_an_account_entry_needs_an_identity_policy_too(string principal, bool hasIdentity, bool expected) =>
        Assert.Equal(expected, Decide(Requests.User, principal, hasIdentity).IsAllowed);

    [Fact]
    public void Without_an_allowing_trust_policy_an_identity_policy_is_not_enough()
    {
        Assert.Equal(
            new Decision(DecisionOutcome.ImplicitDeny, PolicyKind.Trust),
            Decide(Requests.User, """{"Service":"ledger.example.com"}""", hasIdentity: true));
        Assert.Equal(
            new Decision(DecisionOutcome.ImplicitDeny, PolicyKind.Trust),
            Decide(Requests.Root, """{"Service":"ledger.example.com"}""", hasIdentity: false));
    }

    [Fact]
    public void Across_accounts_an_identity_policy_is_always_needed()
    {
        const string alice = """{"AWS":"arn:aws:iam::111122223333:user/team/alice"}""";

        Assert.True(Decide(Requests.User, alice, hasIdentity: true, account: Requests.OtherAccount).IsAllowed);
        Assert.False(Decide(Requests.User, alice, hasIdentity: false, account: Requests.OtherAccount).IsAllowed);
    }

    [Fact]
    public void The_linked_service_assumes_its_role_with_the_trust_policy_alone() =>
        Assert.True(Decide(Requests.Service, """{"Service":"ledger.example.com"}""", hasIdentity: false).IsAllowed);

    [Theory]
    [InlineData("""{"Federated":"accounts.example.com"}""", true)]
    [InlineData("""{"Federated":"other.example.com"}""", false)]
    [InlineData("""{"AWS":"*"}""", false)]
    public void An_identity_providers_user_is_let_in_by_naming_the_provider_only(string principal, bool expected)
    {
        var caller = new PrincipalIdentity { Kind = PrincipalKind.IdentityProviderUser, FederatedProvider = "accounts.example.com" };

        Assert.Equal(expected, Decide(caller, principal, hasIdentity: true).IsAllowed);
    }

    [Fact]
    public void A_policy_on_a_role_counts_as_trust_policy_if_the_request_says_so()
    {
        var decision = Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "sts:AssumeRole",
            Resource = Role,
            IdentityPolicies = [Policies.Identity(AllowAssume)],
            ResourcePolicyIsTrustPolicy = true,
        });

        Assert.Equal(new Decision(DecisionOutcome.ImplicitDeny, PolicyKind.Trust), decision);
    }

    private static Decision Decide(PrincipalIdentity caller, string principal, bool hasIdentity, string? account = null) =>
        Authorizer.Decide(new AuthorizationRequest
        {
            Principal = caller,
            Action = "sts:AssumeRole",
            Resource = Role,
            ResourceAccountId = account,
            IdentityPolicies = hasIdentity ? [Policies.Identity(AllowAssume)] : PolicySet.Empty,
            ResourcePolicy = Policies.Of(PolicyKind.Trust, $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"}"""),
        });
}
