namespace Reeve.Policy.Tests.Reach;

public sealed class AccessFinderTests
{
    private const string Action = "ledger:Read";
    private const string Books = "arn:aws:ledger:eu-central-1:123456789012:ledger/books";
    private const string AnyLedger = "arn:aws:ledger:*:123456789012:ledger/*";

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"*"}""", AccessCertainty.Always)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"*"},{"Effect":"Deny","Action":"ledger:Read","Resource":"arn:aws:ledger:*:*:page/books"}""", AccessCertainty.Always)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"*"},{"Effect":"Deny","Action":"ledger:Read","Resource":"arn:aws:ledger:*:*:ledger/books"}""", AccessCertainty.Never)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Write","Resource":"*"}""", AccessCertainty.Never)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"ledger:Kind":"open"}}}""", AccessCertainty.Conditional)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"198.51.100.0/24"}}}""", AccessCertainty.Conditional)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}""", AccessCertainty.Conditional)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}}""", AccessCertainty.Conditional)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"k":"a"}}},{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringLike":{"k":"a*"}}}""", AccessCertainty.Never)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"k":"a"}}},{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringNotEquals":{"k":"a"}}}""", AccessCertainty.Always)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"aws:username":"ann"}}}""", AccessCertainty.Always)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"aws:username":"bob"}}}""", AccessCertainty.Never)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"ledger:Owner":"${aws:username}"}}}""", AccessCertainty.Conditional)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"shut:Key":"x"}}}""", AccessCertainty.Never)]
    [InlineData("""{"Effect":"Allow","Action":"ledger:Read","Resource":"arn:aws:ledger:*:*:ledger/${aws:PrincipalTag/book}"}""", AccessCertainty.Undecided)]
    public void On_one_resource(string statements, AccessCertainty certainty)
    {
        var found = Find(statements, Books);

        Assert.Equal(certainty, found.Certainty);
        Assert.Equal(certainty is AccessCertainty.Always or AccessCertainty.Conditional, found.Explanation is not null);
        Assert.Equal(certainty is AccessCertainty.Conditional, found.When is not null);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:eu-west-1:*:ledger/secret"}""", AccessCertainty.Always, "arn:aws:ledger:eu-west-1:123456789012:ledger/secret")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:*:*:ledger/${aws:username}"}""", AccessCertainty.Always, "ledger/ann")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:*:*:ledger/${aws:PrincipalTag/book}"}""", AccessCertainty.Conditional, "ledger/${aws:principaltag/book}")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"*"},{"Effect":"Deny","Action":"*","NotResource":"arn:aws:ledger:*:*:ledger/b*"}""", AccessCertainty.Always, "ledger/b")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"*","Condition":{"Null":{"k":"false"}}},{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:*:*:ledger/free"}""", AccessCertainty.Always, "ledger/free")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:*:*:page/*"}""", AccessCertainty.Never, "")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"arn:aws:ledger:*:999999999999:*"}""", AccessCertainty.Never, "")]
    [InlineData("""{"Effect":"Allow","Action":"ledger:*","Resource":"*"},{"Effect":"Deny","Action":"*","Resource":"arn:aws:ledger:*:*:l*"}""", AccessCertainty.Never, "")]
    public void On_some_resource_of_a_pattern(string statements, AccessCertainty certainty, string witness)
    {
        var found = Find(statements, AnyLedger, isPattern: true);

        Assert.Equal(certainty, found.Certainty);
        Assert.EndsWith(witness, found.Resource, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_must_allow_too_and_under_the_same_conditions()
    {
        const string open = """{"Effect":"Allow","Action":"ledger:*","Resource":"*","Condition":{"StringEquals":{"k":"open"}}}""";

        Assert.Equal(AccessCertainty.Never, Find(open, Books, boundary: """{"Effect":"Allow","Action":"sns:*","Resource":"*"}""").Certainty);
        Assert.Equal(AccessCertainty.Never, Find(open, Books, boundary: open.Replace("open", "shut", StringComparison.Ordinal)).Certainty);
        Assert.Equal(AccessCertainty.Conditional, Find(open, Books, boundary: open).Certainty);
    }

    [Fact]
    public void Only_decisions_that_are_meant_count()
    {
        const string two = """{"Sid":"A","Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"B","Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"k":"b"}}}""";

        var found = Find(two, Books, accepts: explanation => explanation.DecidingStatements.Any(statement => statement.Sid is "B"));

        Assert.Equal((AccessCertainty.Conditional, "k = b"), (found.Certainty, found.When));
        Assert.Equal(["k"], found.MissingContextKeys);
    }

    [Fact]
    public void A_policy_that_does_not_compile_never_allows() => Assert.Equal(AccessCertainty.Never, Find("nonsense", Books).Certainty);

    [Fact]
    public void The_root_needs_no_policy()
    {
        var request = new AuthorizationRequest
        {
            Principal = new() { Kind = PrincipalKind.Root, AccountId = "123456789012", Arn = "arn:aws:iam::123456789012:root" },
            Action = Action,
            Resource = Books,
        };

        Assert.Equal(AccessCertainty.Always, AccessFinder.Find(new AccessQuestion { Request = request }).Certainty);
    }

    // Whatever policies say, the effort stays within its bound, and nothing is claimed that was not asked.
    [Fact]
    public void A_search_that_is_too_large_ends_and_says_so()
    {
        var many = string.Join(',', Enumerable.Range(0, 60).Select(key => $$$"""{"StringEquals":{"k{{{key}}}":["a","b","c"]}}""").Select((condition, at) =>
            $$$$"""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{{{{condition}}}} },{"Effect":"Allow","Action":"ledger:Read","Resource":"*","Condition":{"StringEquals":{"m{{{{at}}}}":"a","n{{{{at}}}}":"b"}}}"""));

        var found = Find(many, Books);

        Assert.InRange(found.Certainty, AccessCertainty.Undecided, AccessCertainty.Conditional);
        Assert.InRange(found.Effort, 1, 20_000);
    }

    [Theory]
    [InlineData("arn:aws:ledger:*:*:ledger/*", Books, true)]
    [InlineData("arn:aws:ledger:*:*:page/*", Books, false)]
    [InlineData("arn:aws:ledger:us-*:*:ledger/*", Books, false)]
    [InlineData("ledger", Books, false)]
    [InlineData("arn:aws:ledger:*:*:ledger/*", "*", false)]
    public void A_pattern_means_the_resources_that_it_matches(string pattern, string resource, bool means) =>
        Assert.Equal(means, AccessFinder.Matches(pattern, resource));

    private static AccessFinding Find(
        string statements, string resource, bool isPattern = false, string? boundary = null, Func<Explanation, bool>? accepts = null)
    {
        var request = new AuthorizationRequest
        {
            Principal = new() { Kind = PrincipalKind.User, AccountId = "123456789012", Arn = "arn:aws:iam::123456789012:user/ann" },
            Action = Action,
            Resource = resource,
            Context = new RequestContext().Set("aws:username", "ann"),
            IdentityPolicies = PolicySet.Indexed([new AppliedPolicy("own", Compile(statements, PolicyKind.Identity))]),
            PermissionsBoundaries = boundary is null ? null : PolicySet.Indexed([new AppliedPolicy("boundary", Compile(boundary, PolicyKind.Boundary))]),
        };
        return AccessFinder.Find(new AccessQuestion
        {
            Request = request,
            IsPattern = isPattern,
            CouldHave = static key => !key.StartsWith("shut:", StringComparison.Ordinal),
            Accepts = accepts ?? (static _ => true),
        });
    }

    private static CompiledPolicy Compile(string statements, PolicyKind kind) =>
        CompiledPolicy.Compile($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""", kind);
}
