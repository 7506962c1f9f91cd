namespace Reeve.Policy.Tests.Conditions;

public sealed class VariableTests
{
    private const string UserFolder = "arn:aws:s3:::home/${aws:username}/*";

    [Fact]
    public void A_variable_in_a_resource_stands_for_the_keys_value()
    {
        Assert.True(Allows(UserFolder, "arn:aws:s3:::home/alice/x", Alice));
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/bob/x", Alice));
    }

    [Fact]
    public void A_variable_without_a_value_matches_nothing()
    {
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home//x", new RequestContext()));
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/${aws:username}/x", new RequestContext()));
    }

    [Fact]
    public void A_value_is_literal_even_if_it_looks_like_a_wildcard_or_a_variable()
    {
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/bob/x", Named("*")));
        Assert.True(Allows(UserFolder, "arn:aws:s3:::home/*/x", Named("*")));
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/b/x", Named("?")));
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/111122223333/x", Named("${aws:PrincipalAccount}").Set("aws:PrincipalAccount", "111122223333")));
    }

    [Fact]
    public void A_value_with_half_a_surrogate_pair_matches_nothing()
    {
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/bob/x", Named("\uDFFF")));
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/b/x", Named("\uDFFE")));
        Assert.True(Allows(UserFolder, "arn:aws:s3:::home/\U0001F600/x", Named("\U0001F600")));
    }

    [Theory]
    [InlineData("${aws:PrincipalTag/team, 'company-wide'}", "company-wide")]
    [InlineData("${aws:PrincipalTag/team,'company-wide'}", "company-wide")]
    [InlineData("${aws:PrincipalTag/team, ''}", "")]
    [InlineData("${aws:PrincipalTag/team, 'a}b'}", "a}b")]
    [InlineData("${aws:PrincipalTag/team, '*'}", "*")]
    public void A_default_stands_in_for_an_absent_key(string variable, string expected)
    {
        Assert.True(Allows("arn:aws:s3:::b/" + variable + "/x", $"arn:aws:s3:::b/{expected}/x", new RequestContext()));
        Assert.False(Allows("arn:aws:s3:::b/" + variable + "/x", "arn:aws:s3:::b/other/x", new RequestContext()));
        Assert.True(Allows("arn:aws:s3:::b/" + variable + "/x", "arn:aws:s3:::b/red/x", new RequestContext().Set("aws:principaltag/TEAM", "red")));
    }

    [Theory]
    [InlineData("${*}", "*", "a")]
    [InlineData("${?}", "?", "a")]
    [InlineData("${$}", "$", "a")]
    [InlineData("${$}{*}", "${a}", "$")]
    public void An_escape_is_the_character_itself(string escape, string matching, string other)
    {
        Assert.True(Allows("arn:aws:s3:::b/" + escape, "arn:aws:s3:::b/" + matching, new RequestContext()));
        Assert.False(Allows("arn:aws:s3:::b/" + escape, "arn:aws:s3:::b/" + other, new RequestContext()));
    }

    [Theory]
    [InlineData("arn:aws:s3:::b/${aws:username", "arn:aws:s3:::b/${aws:username")]
    [InlineData("arn:aws:s3:::b/$aws:username}", "arn:aws:s3:::b/$aws:username}")]
    public void What_is_not_closed_is_plain_text(string pattern, string resource)
    {
        Assert.True(Allows(pattern, resource, Alice));
        Assert.False(Allows(pattern, "arn:aws:s3:::b/alice", Alice));
    }

    [Fact]
    public void A_variable_before_the_fifth_colon_is_plain_text() =>
        Assert.False(Allows("arn:aws:s3::${aws:username}:b", "arn:aws:s3::alice:b", Alice));

    [Fact]
    public void The_old_version_has_no_variables()
    {
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/alice/x", Alice, "2008-10-17"));
        Assert.True(Allows(UserFolder, "arn:aws:s3:::home/${aws:username}/x", Alice, "2008-10-17"));
        Assert.False(ConditionCase.Holds("""{"StringEquals":{"k":"${aws:username}"}}""", Named("alice").Set("k", "alice"), "2008-10-17"));
    }

    [Fact]
    public void A_multivalued_key_is_no_value_for_a_variable() =>
        Assert.False(Allows(UserFolder, "arn:aws:s3:::home/alice/x", new RequestContext().Set("aws:username", ["alice"])));

    [Theory]
    [InlineData("StringEquals", "${aws:username}", "alice", true)]
    [InlineData("StringEquals", "${aws:username}", "bob", false)]
    [InlineData("StringEqualsIgnoreCase", "x-${aws:username}", "X-ALICE", true)]
    [InlineData("StringLike", "${aws:username}-*", "alice-1", true)]
    [InlineData("StringLike", "${aws:username}-*", "alicia-1", false)]
    [InlineData("StringNotLike", "${aws:username}-*", "alice-1", false)]
    [InlineData("ArnLike", "arn:aws:iam::1:user/${aws:username}", "arn:aws:iam::1:user/alice", true)]
    [InlineData("ArnLike", "arn:aws:iam::1:user/${aws:username}", "arn:aws:iam::1:user/bob", false)]
    [InlineData("ArnLike", "arn:aws:iam::*:${aws:absent, 'user'}/a*", "arn:aws:iam::1:user/alice", true)]
    [InlineData("ArnEquals", "arn:aws:iam::1:user/${*}", "arn:aws:iam::1:user/*", true)]
    [InlineData("ArnEquals", "arn:aws:iam::1:user/${*}", "arn:aws:iam::1:user/x", false)]
    [InlineData("Bool", "${flag}", "true", true)]
    [InlineData("Bool", "${flag}", "false", false)]
    [InlineData("NumericEquals", "${number}", "5", false)]
    [InlineData("StringEquals", "${absent}", "x", false)]
    [InlineData("StringNotEquals", "${absent}", "x", true)]
    [InlineData("ArnNotLike", "${absent}", "x", true)]
    public void Text_operators_fill_variables_in(string op, string value, string actual, bool expected)
    {
        var context = Named("alice").Set("flag", "true").Set("number", "5").Set("k", actual);

        Assert.Equal(expected, ConditionCase.Holds(ConditionCase.Block(op, [value]), context));
    }

    [Fact]
    public void A_variable_may_hold_a_whole_arn() =>
        Assert.True(ConditionCase.Holds(
            """{"ArnEquals":{"aws:SourceArn":"${aws:PrincipalArn}"}}""",
            new RequestContext().Set("aws:SourceArn", "arn:aws:iam::1:role/r").Set("aws:PrincipalArn", "arn:aws:iam::1:role/r")));

    [Fact]
    public void A_pattern_that_grows_beyond_the_bound_refuses_the_whole_request()
    {
        var policies = Policies.Identity(
            """{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::${k}${k}"}""");
        var decision = Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::b",
            Context = new RequestContext().Set("k", new string('a', PolicyLimits.MaxTextLength)),
            IdentityPolicies = [policies],
        });

        Assert.Equal(DecisionOutcome.ImplicitDeny, decision.Outcome);
        Assert.True(decision.IsFault);
    }

    private static RequestContext Alice => Named("alice");

    private static RequestContext Named(string name) => new RequestContext().Set("aws:username", name);

    private static bool Allows(string pattern, string resource, RequestContext context, string version = "2012-10-17")
    {
        var document = Policies.Document($$"""{"Effect":"Allow","Action":"s3:*","Resource":"{{pattern}}"}""", version);
        return Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "s3:GetObject",
            Resource = resource,
            Context = context,
            IdentityPolicies = [new AppliedPolicy("p", Policies.Compile(document, PolicyKind.Identity))],
        }).IsAllowed;
    }
}
