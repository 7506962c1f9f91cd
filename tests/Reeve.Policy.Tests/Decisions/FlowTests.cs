namespace Reeve.Policy.Tests.Decisions;

/// <summary>The table of what a resource policy's Allow overrides, and the order of the kinds.</summary>
public sealed class FlowTests
{
    private const string Resource = "arn:aws:s3:::b";
    private const string AllowAll = """{"Effect":"Allow","Action":"*","Resource":"*"}""";
    private const string AllowOther = """{"Effect":"Allow","Action":"svc:Other","Resource":"*"}""";

    public static TheoryData<string, string, bool, bool, bool> GrantsInOneAccount => new()
    {
        // caller, principal in the resource policy, is an implicit deny of identity / boundary / session overridden?
        { "user", "arn:aws:iam::111122223333:user/team/alice", true, true, true },
        { "user", "AIDAALICEALICEALICE22", true, true, true },
        { "user", "*", true, true, true },
        { "user", "111122223333", false, false, false },
        { "user", "arn:aws:iam::111122223333:root", false, false, false },
        { "session", "arn:aws:iam::111122223333:role/ops/deploy", true, false, false },
        { "session", "AROADEPLOYDEPLOYDEP22", true, false, false },
        { "session", "arn:aws:sts::111122223333:assumed-role/deploy/ci", true, true, true },
        { "session", "*", true, true, true },
        { "session", "arn:aws:iam::111122223333:root", false, false, false },
        { "federated", "arn:aws:iam::111122223333:user/team/alice", true, false, false },
        { "federated", "arn:aws:sts::111122223333:federated-user/bob", true, true, true },
        { "federated", "*", true, true, true },
    };

    [Theory]
    [MemberData(nameof(GrantsInOneAccount))]
    public void A_resource_policy_overrides_implicit_denies_by_how_it_names_the_caller(
        string caller, string principal, bool identity, bool boundary, bool session)
    {
        var grant = ResourcePolicy("Allow", $$"""{"AWS":"{{principal}}"}""");

        Assert.True(Decide(caller, grant, AllowAll, AllowAll, AllowAll).IsAllowed);
        AssertRefusedUnless(identity, PolicyKind.Identity, Decide(caller, grant, AllowOther, AllowAll, AllowAll));
        AssertRefusedUnless(boundary, PolicyKind.Boundary, Decide(caller, grant, AllowAll, AllowOther, AllowAll));
        AssertRefusedUnless(session, PolicyKind.Session, Decide(caller, grant, AllowAll, AllowAll, AllowOther));
    }

    [Theory]
    [InlineData("user", "arn:aws:iam::111122223333:user/team/alice")]
    [InlineData("user", "*")]
    [InlineData("user", "111122223333")]
    [InlineData("session", "arn:aws:sts::111122223333:assumed-role/deploy/ci")]
    public void Across_accounts_both_sides_must_allow(string caller, string principal)
    {
        var grant = ResourcePolicy("Allow", $$"""{"AWS":"{{principal}}"}""");

        Assert.True(Decide(caller, grant, AllowAll, AllowAll, AllowAll, Requests.OtherAccount).IsAllowed);
        Assert.Equal(Refusal(PolicyKind.Identity), Decide(caller, grant, AllowOther, AllowAll, AllowAll, Requests.OtherAccount));
        Assert.Equal(Refusal(PolicyKind.Boundary), Decide(caller, grant, AllowAll, AllowOther, AllowAll, Requests.OtherAccount));
        Assert.Equal(Refusal(PolicyKind.Session), Decide(caller, grant, AllowAll, AllowAll, AllowOther, Requests.OtherAccount));
        Assert.Equal(Refusal(PolicyKind.Resource), Decide(caller, null, AllowAll, AllowAll, AllowAll, Requests.OtherAccount));
    }

    [Theory]
    [InlineData(PolicyKind.ServiceControl)]
    [InlineData(PolicyKind.ResourceControl)]
    [InlineData(PolicyKind.Resource)]
    [InlineData(PolicyKind.Identity)]
    [InlineData(PolicyKind.Boundary)]
    [InlineData(PolicyKind.Session)]
    public void A_deny_in_any_policy_refuses_and_the_first_kind_in_order_is_named(PolicyKind first)
    {
        PolicyKind[] order =
            [PolicyKind.ServiceControl, PolicyKind.ResourceControl, PolicyKind.Resource, PolicyKind.Identity, PolicyKind.Boundary, PolicyKind.Session];
        string Statement(PolicyKind kind) => Array.IndexOf(order, kind) >= Array.IndexOf(order, first) ? "Deny" : "Allow";
        AppliedPolicy Of(PolicyKind kind)
        {
            var principal = kind is PolicyKind.Resource or PolicyKind.ResourceControl ? "\"Principal\":\"*\"," : "";
            return Policies.Of(kind, AllowEverything(principal, "Allow") + "," + AllowEverything(principal, Statement(kind)));
        }

        var decision = Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.Session,
            Action = "svc:Act",
            Resource = Resource,
            IdentityPolicies = [Of(PolicyKind.Identity)],
            ResourcePolicy = Of(PolicyKind.Resource),
            PermissionsBoundaries = [Of(PolicyKind.Boundary)],
            SessionPolicies = [Of(PolicyKind.Session)],
            ServiceControlPolicies = [[Of(PolicyKind.ServiceControl)]],
            ResourceControlPolicies = [[Of(PolicyKind.ResourceControl)]],
        });

        Assert.Equal(new Decision(DecisionOutcome.ExplicitDeny, first), decision);
    }

    [Fact]
    public void An_empty_boundary_or_session_set_allows_nothing()
    {
        Assert.Equal(Refusal(PolicyKind.Boundary), Authorizer.Decide(Basic(boundaries: PolicySet.Empty)));
        Assert.Equal(Refusal(PolicyKind.Session), Authorizer.Decide(Basic(session: PolicySet.Empty)));
        Assert.True(Authorizer.Decide(Basic()).IsAllowed);
    }

    [Fact]
    public void Session_policies_are_alternatives_among_themselves() =>
        Assert.True(Authorizer.Decide(Basic(session: [Policies.Of(PolicyKind.Session, AllowOther), Policies.Of(PolicyKind.Session, AllowAll)])).IsAllowed);

    [Fact]
    public void A_federated_session_without_a_session_policy_has_only_what_names_it()
    {
        Decision By(string principal) => Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.Federated,
            Action = "svc:Act",
            Resource = Resource,
            IdentityPolicies = [Policies.Identity(AllowAll)],
            ResourcePolicy = principal.Length == 0 ? null : ResourcePolicy("Allow", $$"""{"AWS":"{{principal}}"}"""),
        });

        Assert.Equal(Refusal(PolicyKind.Identity), By(""));
        Assert.Equal(Refusal(PolicyKind.Identity), By("111122223333"));
        Assert.Equal(Refusal(PolicyKind.Session), By("arn:aws:iam::111122223333:user/team/alice"));
        Assert.True(By("arn:aws:sts::111122223333:federated-user/bob").IsAllowed);
    }

    private static AuthorizationRequest Basic(PolicySet? boundaries = null, PolicySet? session = null) => new()
    {
        Principal = Requests.Session,
        Action = "svc:Act",
        Resource = Resource,
        IdentityPolicies = [Policies.Identity(AllowAll)],
        PermissionsBoundaries = boundaries,
        SessionPolicies = session,
    };

    private static Decision Decide(
        string caller, AppliedPolicy? resource, string identity, string boundary, string session, string? account = null) =>
        Authorizer.Decide(new AuthorizationRequest
        {
            Principal = caller switch { "user" => Requests.User, "session" => Requests.Session, _ => Requests.Federated },
            Action = "svc:Act",
            Resource = Resource,
            ResourceAccountId = account,
            IdentityPolicies = [Policies.Identity(identity)],
            ResourcePolicy = resource,
            PermissionsBoundaries = [Policies.Of(PolicyKind.Boundary, boundary)],
            SessionPolicies = [Policies.Of(PolicyKind.Session, session)],
        });

    private static string AllowEverything(string principal, string effect) => "{" + principal + "\"Effect\":\"" + effect + "\",\"Action\":\"*\",\"Resource\":\"*\"}";

    private static AppliedPolicy ResourcePolicy(string effect, string principal) =>
        Policies.Of(PolicyKind.Resource, $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":"svc:Act","Resource":"*"}""");

    private static Decision Refusal(PolicyKind kind) => new(DecisionOutcome.ImplicitDeny, kind);

    private static void AssertRefusedUnless(bool isOverridden, PolicyKind kind, Decision decision) =>
        Assert.Equal(isOverridden ? new Decision(DecisionOutcome.Allowed, null) : Refusal(kind), decision);
}
