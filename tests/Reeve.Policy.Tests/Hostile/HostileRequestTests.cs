using System.Diagnostics;

namespace Reeve.Policy.Tests.Hostile;

public sealed class HostileRequestTests
{
    /// <summary>A backtracking matcher would need longer than the universe has had; the bound only allows for a busy machine and code not optimised.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", 65_000)]
    [InlineData("*?a?a?a?a?a?a?a?a?a?a?a?a?a?a?ab*", 65_000)]
    [InlineData("*****a*****a*****b", 65_000)]
    public void A_hostile_pattern_costs_little_on_a_long_resource(string pattern, int length)
    {
        var policy = Policies.Identity($$"""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::{{pattern}}"}""");
        var request = Requests.ByUser("s3:GetObject", "arn:aws:s3:::" + new string('a', length), policy);
        Authorizer.Decide(request);
        var start = Stopwatch.GetTimestamp();

        Assert.False(Authorizer.Decide(request).IsAllowed);

        Assert.True(Stopwatch.GetElapsedTime(start) < Soon);
    }

    [Fact]
    public void The_longest_pattern_on_the_longest_text_is_decided_soon()
    {
        var pattern = "*" + string.Concat(Enumerable.Repeat("?a", 1_020)) + "b*";
        var policy = Policies.Identity($$"""{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::{{pattern}}"}""");
        var start = Stopwatch.GetTimestamp();

        foreach (var last in new[] { "a", "\U0001F600" })
        {
            var resource = "arn:aws:s3:::" + new string('a', PolicyLimits.MaxTextLength - 20) + last;
            Assert.Equal(DecisionOutcome.ImplicitDeny, Authorizer.Decide(Requests.ByUser("s3:GetObject", resource, policy)).Outcome);
        }

        Assert.True(Stopwatch.GetElapsedTime(start) < Soon);
    }

    [Fact]
    public void A_request_beyond_the_bounds_is_refused_whatever_allows_it()
    {
        var all = Policies.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"}""");
        var longAction = Requests.ByUser("s3:" + new string('a', PolicyLimits.MaxActionLength), "*", all);
        var longResource = Requests.ByUser("s3:GetObject", new string('a', PolicyLimits.MaxTextLength + 1), all);

        Assert.True(Authorizer.Decide(longAction) is { IsAllowed: false, IsFault: true });
        Assert.True(Authorizer.Decide(longResource) is { IsAllowed: false, IsFault: true });
        Assert.Empty(Authorizer.Explain(longResource).Statements);
    }

    [Fact]
    public void A_context_value_beyond_the_bound_refuses_only_where_it_is_looked_at()
    {
        AuthorizationRequest Request(string action) => new()
        {
            Principal = Requests.User,
            Action = action,
            Resource = "*",
            Context = new RequestContext().Set("k", new string('a', PolicyLimits.MaxTextLength + 1)),
            IdentityPolicies = [Policies.Identity("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"k":"x"}}}""")],
        };

        Assert.True(Authorizer.Decide(Request("s3:GetObject")) is { IsAllowed: false, IsFault: true });
        Assert.True(Authorizer.Decide(Request("sqs:SendMessage")).IsAllowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("::::::")]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("arn:aws:s3:::\udfff")]
    public void Odd_actions_and_resources_are_decided(string text)
    {
        var policy = Policies.Identity("""{"Effect":"Allow","Action":"s3:?*","Resource":"arn:aws:s3:::?*b"}""");

        Assert.False(Authorizer.Decide(Requests.ByUser(text, text, policy)).IsAllowed);
        Assert.False(Authorizer.Decide(Requests.ByUser("s3:GetObject", text, policy)).IsAllowed);
    }
}
