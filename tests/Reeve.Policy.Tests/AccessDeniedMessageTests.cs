namespace Reeve.Policy.Tests;

public sealed class AccessDeniedMessageTests
{
    [Theory]
    [InlineData(PolicyKind.Identity, false, "because no identity-based policy allows the iam:GetRole action")]
    [InlineData(PolicyKind.Identity, true, "with an explicit deny in an identity-based policy")]
    [InlineData(PolicyKind.Boundary, false, "because no permissions boundary allows the iam:GetRole action")]
    [InlineData(PolicyKind.Boundary, true, "with an explicit deny in a permissions boundary")]
    [InlineData(PolicyKind.Session, false, "because no session policy allows the iam:GetRole action")]
    [InlineData(PolicyKind.Session, true, "with an explicit deny in a session policy")]
    [InlineData(PolicyKind.Resource, false, "because no resource-based policy allows the iam:GetRole action")]
    [InlineData(PolicyKind.Resource, true, "with an explicit deny in a resource-based policy")]
    [InlineData(PolicyKind.ServiceControl, false, "because no service control policy allows the iam:GetRole action")]
    [InlineData(PolicyKind.ServiceControl, true, "with an explicit deny in a service control policy")]
    [InlineData(PolicyKind.ResourceControl, true, "with an explicit deny in a resource control policy")]
    [InlineData(PolicyKind.Trust, false, "because no role trust policy allows the iam:GetRole action")]
    [InlineData(PolicyKind.Trust, true, "with an explicit deny in the role trust policy")]
    public void The_text_names_the_kind_that_refused(PolicyKind kind, bool isExplicit, string tail)
    {
        var decision = new Decision(isExplicit ? DecisionOutcome.ExplicitDeny : DecisionOutcome.ImplicitDeny, kind);

        Assert.Equal(
            "User: arn:aws:iam::1:user/u is not authorized to perform: iam:GetRole on resource: role r " + tail,
            AccessDeniedMessage.For("arn:aws:iam::1:user/u", "iam:GetRole", "role r", decision));
    }

    [Fact]
    public void An_action_without_a_resource_leaves_the_resource_out() =>
        Assert.Equal(
            "User: u is not authorized to perform: sts:X because no identity-based policy allows the sts:X action",
            AccessDeniedMessage.For("u", "sts:X", null, new Decision(DecisionOutcome.ImplicitDeny, PolicyKind.Identity)));

    [Fact]
    public void An_allowed_request_has_no_text() =>
        Assert.Throws<ArgumentException>(() => AccessDeniedMessage.For("u", "sts:X", null, new Decision(DecisionOutcome.Allowed, null)));
}
