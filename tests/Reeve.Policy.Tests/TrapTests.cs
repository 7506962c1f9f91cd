using System.Globalization;

namespace Reeve.Policy.Tests;

/// <summary>What went wrong in other engines, one test for each. The number of tests here may only grow.</summary>
public sealed class TrapTests
{
    [Fact]
    public void Zero_policies_allow_nothing()
    {
        Assert.False(Allowed([]));
        Assert.Equal(DecisionOutcome.ImplicitDeny, default(Decision).Outcome);
    }

    [Fact]
    public void A_policy_that_does_not_compile_refuses_even_beside_one_that_allows_all()
    {
        var broken = new AppliedPolicy("broken", CompiledPolicy.Compile("{", PolicyKind.Identity));

        var decision = Authorizer.Decide(Requests.ByUser("s3:GetObject", "*", Policies.Identity(AllowAll), broken));

        Assert.Equal((DecisionOutcome.ImplicitDeny, true), (decision.Outcome, decision.IsFault));
    }

    [Fact]
    public void A_policy_that_does_not_compile_refuses_wherever_it_stands()
    {
        AppliedPolicy Broken(PolicyKind kind) => new("broken", CompiledPolicy.Compile("{", kind));
        AuthorizationRequest Request(AppliedPolicy? resource = null, PolicySet? boundary = null, PolicySet? session = null, PolicySet? scp = null, PolicySet? rcp = null) => new()
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            IdentityPolicies = [Policies.Identity(AllowAll)],
            ResourcePolicy = resource,
            PermissionsBoundaries = boundary,
            SessionPolicies = session,
            ServiceControlPolicies = scp is null ? [] : [scp],
            ResourceControlPolicies = rcp is null ? [] : [rcp],
        };

        Assert.True(Authorizer.Decide(Request()).IsAllowed);
        Assert.Equal(PolicyKind.Resource, Authorizer.Decide(Request(resource: Broken(PolicyKind.Resource))).RefusedBy);
        Assert.Equal(PolicyKind.Boundary, Authorizer.Decide(Request(boundary: [Broken(PolicyKind.Boundary)])).RefusedBy);
        Assert.Equal(PolicyKind.Session, Authorizer.Decide(Request(session: [Broken(PolicyKind.Session)])).RefusedBy);
        Assert.Equal(PolicyKind.ServiceControl, Authorizer.Decide(Request(scp: [Broken(PolicyKind.ServiceControl)])).RefusedBy);
        Assert.Equal(PolicyKind.ResourceControl, Authorizer.Decide(Request(rcp: [Broken(PolicyKind.ResourceControl)])).RefusedBy);
    }

    [Fact]
    public void A_session_policy_without_statements_that_allow_is_not_inheritance()
    {
        var request = new AuthorizationRequest
        {
            Principal = Requests.Session,
            Action = "s3:GetObject",
            Resource = "*",
            IdentityPolicies = [Policies.Identity(AllowAll)],
            SessionPolicies = [Policies.Of(PolicyKind.Session, """{"Effect":"Deny","Action":"sqs:*","Resource":"*"}""")],
        };

        Assert.Equal(new Decision(DecisionOutcome.ImplicitDeny, PolicyKind.Session), Authorizer.Decide(request));
    }

    [Fact]
    public void The_own_account_is_no_shortcut_for_a_session_with_less() =>
        Assert.False(Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.Session,
            Action = "iam:CreateUser",
            Resource = "arn:aws:iam::111122223333:user/x",
            ResourceAccountId = Requests.Account,
            IdentityPolicies = [Policies.Identity(AllowAll)],
            SessionPolicies = [Policies.Of(PolicyKind.Session, """{"Effect":"Allow","Action":"s3:*","Resource":"*"}""")],
        }).IsAllowed);

    [Fact]
    public void The_same_role_name_in_another_account_is_another_role()
    {
        var policy = Policies.Of(PolicyKind.Resource, """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:role/ops/deploy"},"Action":"*","Resource":"*"}""");

        Assert.False(Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.Session,
            Action = "s3:GetObject",
            Resource = "*",
            ResourcePolicy = policy,
        }).IsAllowed);
    }

    [Fact]
    public void A_principal_is_compared_whole()
    {
        var policy = Policies.Of(PolicyKind.Resource, """{"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:user/team/alice2","arn:aws:iam::111122223333:user/team/ali"]},"Action":"*","Resource":"*"}""");

        Assert.False(Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "*",
            ResourcePolicy = policy,
        }).IsAllowed);
    }

    [Fact]
    public void Negation_in_a_set_operator_is_of_each_value() =>
        Assert.Equal(
            DecisionOutcome.ExplicitDeny,
            Decide(new RequestContext().Set("aws:TagKeys", ["good", "bad"]), """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ForAnyValue:StringNotEquals":{"aws:TagKeys":"good"}}}"""));

    [Theory]
    [InlineData("NumericNotEquals", "5")]
    [InlineData("DateNotEquals", "2020-01-01")]
    [InlineData("NotIpAddress", "10.0.0.0/8")]
    public void A_negated_operator_holds_on_a_missing_key(string op, string value) =>
        Assert.Equal(
            DecisionOutcome.ExplicitDeny,
            Decide(new RequestContext(), """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"OP":{"k":"VALUE"}}}""".Replace("OP", op, StringComparison.Ordinal).Replace("VALUE", value, StringComparison.Ordinal)));

    [Fact]
    public void IfExists_with_a_negated_operator_still_denies_on_a_missing_tag() =>
        Assert.Equal(
            DecisionOutcome.ExplicitDeny,
            Decide(new RequestContext(), """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:ResourceTag/team":"red"}}}"""));

    [Fact]
    public void A_condition_that_does_not_match_makes_no_denial_of_an_allow()
    {
        const string conditional = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"k":"v"}}}""";

        Assert.Equal(DecisionOutcome.ImplicitDeny, Decide(new RequestContext(), conditional, allowAll: false));
        Assert.Equal(DecisionOutcome.Allowed, Decide(new RequestContext(), conditional));
    }

    [Fact]
    public void An_indexed_action_whose_resource_does_not_match_leaves_the_wildcard_statements_standing()
    {
        const string indexed = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::other"},""";

        Assert.True(Allowed([Policies.Identity(indexed + """{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""")]));
        Assert.True(Allowed([Policies.Identity(indexed + """{"Effect":"Allow","Action":"*","Resource":"*"}""")]));
        Assert.True(Allowed([Policies.Identity(indexed + """{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""")]));
    }

    [Fact]
    public void An_indexed_deny_is_found_from_an_exact_name_a_pattern_and_NotAction()
    {
        foreach (var action in new[] { "\"Action\":\"s3:GetObject\"", "\"Action\":\"s3:G*\"", "\"NotAction\":\"iam:*\"", "\"Action\":\"*\"" })
        {
            Assert.Equal(DecisionOutcome.ExplicitDeny, Decide(new RequestContext(), "{\"Effect\":\"Deny\"," + action + ",\"Resource\":\"*\"}"));
        }
    }

    [Fact]
    public void A_pattern_is_no_regular_expression() =>
        Assert.False(Allowed([Policies.Identity("""{"Effect":"Allow","Action":"s3:Get.bject","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::(b|c)"}""")]));

    [Fact]
    public void An_address_is_never_octal() =>
        Assert.Equal(
            DecisionOutcome.Allowed,
            Decide(new RequestContext().Set("aws:SourceIp", "010.0.0.1"), """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"8.0.0.0/8"}}}"""));

    [Fact]
    public void A_bare_ipv6_address_is_one_address() =>
        Assert.Equal(
            DecisionOutcome.Allowed,
            Decide(new RequestContext().Set("aws:SourceIp", "2001:db8::2"), """{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"2001:db8::1"}}}"""));

    [Fact]
    public void A_repeated_element_is_refused_however_it_is_escaped() =>
        Assert.False(CompiledPolicy.TryCompile(
            """{"Version":"2012-10-17","Statement":{"Effect":"Deny","\u0045ffect":"Allow","Action":"*","Resource":"*"}}""", PolicyKind.Identity, out _, out _));

    [Fact]
    public void An_element_in_another_case_is_unknown_and_refused() =>
        Assert.False(CompiledPolicy.TryCompile(
            Policies.Document("""{"Effect":"Allow","effect":"Deny","Action":"*","Resource":"*"}"""), PolicyKind.Identity, out _, out _));

    [Fact]
    public void Half_a_surrogate_pair_is_a_fault_and_no_exception() =>
        Assert.False(CompiledPolicy.TryCompile(
            Policies.Document("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::\ud800"}"""), PolicyKind.Identity, out _, out _));

    [Theory]
    [InlineData("\u00ADs3:GetObject")]
    [InlineData("\u200Ds3:GetObject")]
    [InlineData("s3:GetObject\n")]
    [InlineData("s3:GetObject\0")]
    public void Invisible_characters_are_characters(string action) =>
        Assert.False(Authorizer.Decide(Requests.ByUser(action, "*", Policies.Identity("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""))).IsAllowed);

    [Fact]
    public void No_culture_changes_a_decision()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.True(Authorizer.Decide(Requests.ByUser("IAM:LISTUSERS", "*", Policies.Identity("""{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*"}"""))).IsAllowed);
        }
        catch (CultureNotFoundException)
        {
            // The invariant mode has no cultures, so that none can change a decision.
            Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_header_like_key_is_only_what_the_server_sets()
    {
        var context = new RequestContext().Set("aws:SourceIp", "203.0.113.1").Set("AWS:SOURCEIP", "10.0.0.1");

        Assert.True(context.TryGetValues("aws:sourceip", out var values));
        Assert.Equal(["10.0.0.1"], values);
        Assert.Single(context.Keys);
    }

    private const string AllowAll = """{"Effect":"Allow","Action":"*","Resource":"*"}""";

    private static bool Allowed(AppliedPolicy[] policies)
    {
        bool With(PolicySet set) => Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::b",
            IdentityPolicies = set,
        }).IsAllowed;

        var isAllowed = With(PolicySet.Create(policies));
        Assert.Equal(isAllowed, With(PolicySet.Indexed(policies)));
        return isAllowed;
    }

    private static DecisionOutcome Decide(RequestContext context, string statement, bool allowAll = true) => Authorizer.Decide(new AuthorizationRequest
    {
        Principal = Requests.User,
        Action = "s3:GetObject",
        Resource = "arn:aws:s3:::b",
        Context = context,
        IdentityPolicies = PolicySet.Indexed(allowAll ? [Policies.Identity(AllowAll), Policies.Identity(statement)] : [Policies.Identity(statement)]),
    }).Outcome;
}
