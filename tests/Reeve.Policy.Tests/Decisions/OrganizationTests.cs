namespace Reeve.Policy.Tests.Decisions;

public sealed class OrganizationTests
{
    private const string All = """{"Effect":"Allow","Action":"*","Resource":"*"}""";
    private const string OnlyS3 = """{"Effect":"Allow","Action":"s3:*","Resource":"*"}""";

    [Fact]
    public void Every_level_of_service_control_policies_must_allow()
    {
        Assert.True(Decide(Requests.User, "s3:GetObject", scp: [Scp(All), Scp(OnlyS3)]).IsAllowed);
        Assert.Equal(Refusal(PolicyKind.ServiceControl), Decide(Requests.User, "sqs:SendMessage", scp: [Scp(All), Scp(OnlyS3)]));
        Assert.Equal(Refusal(PolicyKind.ServiceControl), Decide(Requests.User, "s3:GetObject", scp: [Scp(All), PolicySet.Empty]));
    }

    [Fact]
    public void Every_level_of_resource_control_policies_must_allow()
    {
        Assert.True(Decide(Requests.User, "s3:GetObject", rcp: [Rcp("Allow", "*")]).IsAllowed);
        Assert.Equal(Refusal(PolicyKind.ResourceControl), Decide(Requests.User, "s3:GetObject", rcp: [Rcp("Allow", "*"), Rcp("Allow", "sqs:*")]));
        Assert.Equal(new Decision(DecisionOutcome.ExplicitDeny, PolicyKind.ResourceControl), Decide(Requests.Anonymous, "s3:GetObject", rcp: [Rcp("Deny", "*")]));
    }

    [Fact]
    public void The_root_user_needs_no_policy_but_obeys_the_organization_and_denies()
    {
        Assert.True(Decide(Requests.Root, "iam:DeleteRole").IsAllowed);
        Assert.Equal(Refusal(PolicyKind.ServiceControl), Decide(Requests.Root, "iam:DeleteRole", scp: [Scp(OnlyS3)]));
        Assert.Equal(
            new Decision(DecisionOutcome.ExplicitDeny, PolicyKind.Resource),
            Decide(Requests.Root, "iam:DeleteRole", resource: ResourcePolicy("Deny", """{"AWS":"111122223333"}""")));
    }

    [Fact]
    public void A_service_linked_role_is_beyond_organization_policies_and_boundaries()
    {
        const string deny = """{"Effect":"Deny","Action":"*","Resource":"*"}""";
        var request = new AuthorizationRequest
        {
            Principal = Requests.Session with { IsServiceLinkedRole = true },
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::b",
            IdentityPolicies = [Policies.Identity(All)],
            PermissionsBoundaries = [Policies.Of(PolicyKind.Boundary, deny)],
            ServiceControlPolicies = [Scp(deny)],
            ResourceControlPolicies = [Rcp("Deny", "*")],
        };

        Assert.True(Authorizer.Decide(request).IsAllowed);
    }

    [Fact]
    public void A_service_linked_role_still_needs_its_policy_and_obeys_a_resource_policy()
    {
        var slr = Requests.Session with { IsServiceLinkedRole = true };

        Assert.Equal(Refusal(PolicyKind.Identity), Decide(slr, "s3:GetObject", identity: """{"Effect":"Allow","Action":"sqs:*","Resource":"*"}"""));
        Assert.Equal(
            new Decision(DecisionOutcome.ExplicitDeny, PolicyKind.Resource),
            Decide(slr, "s3:GetObject", identity: All, resource: ResourcePolicy("Deny", "\"*\"")));
    }

    [Fact]
    public void A_service_principal_needs_the_resource_policy_alone_and_in_the_right_case()
    {
        Assert.True(Decide(Requests.Service, "s3:GetObject", resource: ResourcePolicy("Allow", """{"Service":"ledger.example.com"}""")).IsAllowed);
        Assert.Equal(Refusal(PolicyKind.Resource), Decide(Requests.Service, "s3:GetObject", resource: ResourcePolicy("Allow", """{"Service":"Ledger.example.com"}""")));
        Assert.Equal(Refusal(PolicyKind.Resource), Decide(Requests.Service, "s3:GetObject", identity: All));
        Assert.True(Decide(Requests.Service, "s3:GetObject", resource: ResourcePolicy("Allow", "\"*\""), scp: [PolicySet.Empty]).IsAllowed);
    }

    [Fact]
    public void Anonymous_callers_have_what_is_granted_to_everyone()
    {
        Assert.True(Decide(Requests.Anonymous, "s3:GetObject", resource: ResourcePolicy("Allow", "\"*\"")).IsAllowed);
        Assert.True(Decide(Requests.Anonymous, "s3:GetObject", resource: ResourcePolicy("Allow", """{"AWS":"*"}""")).IsAllowed);
        Assert.Equal(Refusal(PolicyKind.Resource), Decide(Requests.Anonymous, "s3:GetObject", resource: ResourcePolicy("Allow", """{"AWS":"111122223333"}""")));
        Assert.Equal(Refusal(PolicyKind.Resource), Decide(Requests.Anonymous, "s3:GetObject", identity: All));
    }

    [Fact]
    public void Levels_that_were_never_set_are_no_levels()
    {
        var request = new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            IdentityPolicies = [Policies.Identity(All)],
            ServiceControlPolicies = default,
            ResourceControlPolicies = default,
        };

        Assert.True(Authorizer.Decide(request).IsAllowed);
    }

    private static Decision Decide(
        PrincipalIdentity principal, string action, string identity = All, AppliedPolicy? resource = null, PolicySet[]? scp = null, PolicySet[]? rcp = null) =>
        Authorizer.Decide(new AuthorizationRequest
        {
            Principal = principal,
            Action = action,
            Resource = "arn:aws:s3:::b",
            IdentityPolicies = principal.Kind == PrincipalKind.Root ? PolicySet.Empty : [Policies.Identity(identity)],
            ResourcePolicy = resource,
            ServiceControlPolicies = [.. scp ?? []],
            ResourceControlPolicies = [.. rcp ?? []],
        });

    private static PolicySet Scp(string statement) => Policies.Of(PolicyKind.ServiceControl, statement);

    private static PolicySet Rcp(string effect, string action) => Policies.Of(
        PolicyKind.ResourceControl, $$"""{"Effect":"{{effect}}","Principal":"*","Action":"{{action}}","Resource":"*"}""");

    private static AppliedPolicy ResourcePolicy(string effect, string principal) =>
        Policies.Of(PolicyKind.Resource, $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":"*","Resource":"*"}""");

    private static Decision Refusal(PolicyKind kind) => new(DecisionOutcome.ImplicitDeny, kind);
}
