using CsCheck;

namespace Reeve.Policy.Tests.Compare;

/// <summary>Against plain search: a difference that some request of many shows is a difference that the comparison tells.</summary>
public sealed class PolicyComparisonPropertyTests
{
    private static readonly string[] Actions = ["s:Get", "s:GetAll", "s:Put", "s:PutAll", "t:Get"];
    private static readonly string[] Resources = ["arn:aws:s:::a", "arn:aws:s:::ab", "arn:aws:s:::b", "arn:aws:t:::a", "*"];

    private static readonly Gen<string> Statement = Gen.Select(
        OneOf("Allow", "Allow", "Deny"),
        OneOf("Action", "Action", "NotAction"),
        OneOf("*", "s:*", "s:Get*", "s:Get", "s:P?t", "s:*All", "t:*"),
        OneOf("Resource", "Resource", "NotResource"),
        OneOf("*", "arn:aws:s:::*", "arn:aws:s:::a*", "arn:aws:s:::a", "arn:aws:*:::a"),
        OneOf("", ""","Condition":{"StringEquals":{"k":"v"}}""", ""","Condition":{"Null":{"k":"true"}}"""),
        (effect, action, actions, resource, resources, condition) =>
            $$"""{"Effect":"{{effect}}","{{action}}":"{{actions}}","{{resource}}":"{{resources}}"{{condition}}}""");

    private static readonly Gen<string> Document = Statement.Array[1, 3].Select(statements => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""");

    [Fact]
    public void No_difference_is_missed_and_none_is_made_up() => Gen.Select(Document, Document).Sample(
        (before, after) =>
        {
            var difference = PolicyComparer.Compare([before], [after], []);

            Assert.True(difference.IsExhaustive);
            Assert.True(!Differs(before, after) || !difference.IsEmpty, "missed");
            Assert.True(PolicyComparer.Compare([before], [before], []).IsEmpty, "made up");
        },
        iter: 300);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static bool Differs(string before, string after) =>
        Actions.Any(action => Resources.Any(resource => ((string?[])[null, "v", "w"]).Any(value => Allows(before, action, resource, value) != Allows(after, action, resource, value))));

    private static bool Allows(string document, string action, string resource, string? value)
    {
        var context = new RequestContext();
        if (value is not null)
        {
            context.Set("k", value);
        }

        return Authorizer.Decide(new AuthorizationRequest
        {
            Principal = new() { Kind = PrincipalKind.RoleSession, AccountId = "123456789012", Arn = "arn:aws:sts::123456789012:assumed-role/r/s", RoleArn = "arn:aws:iam::123456789012:role/r" },
            Action = action,
            Resource = resource,
            Context = context,
            IdentityPolicies = [new AppliedPolicy("p", CompiledPolicy.Compile(document, PolicyKind.Identity))],
        }).IsAllowed;
    }
}
