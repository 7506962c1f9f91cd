using CsCheck;

namespace Reeve.Policy.Tests.Reach;

/// <summary>What is found agrees with the judge on every request that it is about.</summary>
public sealed class AccessFinderLaws
{
    private static readonly string[] Resources = ["arn:aws:s:::", "arn:aws:s:::a", "arn:aws:s:::ab", "arn:aws:s:::b", "arn:aws:s:::ann", "arn:aws:s:::c"];
    private static readonly string?[] Values = [null, "a", "b", "ab", "ann", "c"];

    private static readonly Gen<string> Conditions = Gen.Select(
        OneOf("StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists", "StringNotLike"),
        OneOf("k", "m", "aws:username"),
        OneOf("a", "b", "a*", "${aws:username}", "an?"),
        (op, key, value) => $$$"""{"{{{op}}}":{"{{{key}}}":"{{{value}}}"}}""");

    private static readonly Gen<string> Statements = Gen.Select(
        OneOf("Allow", "Allow", "Deny"),
        OneOf("Resource", "Resource", "NotResource"),
        OneOf("*", "arn:aws:s:::a*", "arn:aws:s:::b", "arn:aws:s:::${aws:username}", "arn:aws:s:::${m}", "arn:aws:s:::?"),
        Gen.OneOf(Gen.Const("{}"), Conditions),
        (effect, element, resource, condition) => $$"""{"Effect":"{{effect}}","Action":"s:A","{{element}}":"{{resource}}","Condition":{{condition}}}""");

    private static readonly Gen<string> Documents =
        Statements.Array[1, 4].Select(statements => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""");

    [Fact]
    public void Always_and_never_hold_for_every_request_of_the_resource() => Documents.Sample(
        document =>
        {
            var policies = Compile(document);
            foreach (var resource in Resources.Skip(1))
            {
                var found = Find(policies, resource, isPattern: false).Certainty;
                foreach (var context in Contexts())
                {
                    AssertAgrees(found, Allows(policies, resource, context));
                }
            }
        },
        iter: 200);

    [Fact]
    public void Never_holds_for_every_resource_of_the_pattern_and_what_is_found_is_allowed() => Documents.Sample(
        document =>
        {
            var policies = Compile(document);
            var found = Find(policies, "arn:aws:s:::*", isPattern: true);
            if (found.Certainty is AccessCertainty.Never)
            {
                Assert.All(Resources.Skip(1), resource => Assert.All(Contexts(), context => Assert.False(Allows(policies, resource, context))));
            }

            Assert.Equal(found.Certainty >= AccessCertainty.Conditional, found.Explanation?.Decision.IsAllowed is true);
        },
        iter: 200);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void AssertAgrees(AccessCertainty found, bool allows)
    {
        Assert.False(found is AccessCertainty.Always && !allows);
        Assert.False(found is AccessCertainty.Never && allows);
    }

    private static IEnumerable<RequestContext> Contexts() => Values.SelectMany(first => Values.Select(second =>
    {
        var context = new RequestContext().Set("aws:username", "ann");
        _ = first is null ? context : context.Set("k", first);
        return second is null ? context : context.Set("m", second);
    }));

    private static bool Allows(PolicySet policies, string resource, RequestContext context) => Authorizer.Decide(Request(policies, resource, context)).IsAllowed;

    private static AccessFinding Find(PolicySet policies, string resource, bool isPattern) => AccessFinder.Find(new AccessQuestion
    {
        Request = Request(policies, resource, new RequestContext().Set("aws:username", "ann")),
        IsPattern = isPattern,
    });

    private static AuthorizationRequest Request(PolicySet policies, string resource, RequestContext context) => new()
    {
        Principal = new() { Kind = PrincipalKind.User, AccountId = "123456789012", Arn = "arn:aws:iam::123456789012:user/ann" },
        Action = "s:A",
        Resource = resource,
        Context = context,
        IdentityPolicies = policies,
    };

    private static PolicySet Compile(string document) =>
        PolicySet.Indexed([new AppliedPolicy("own", Policies.Compile(document, PolicyKind.Identity))]);
}
