using System.Text.Json;

namespace Reeve.Policy.Tests.Conditions;

/// <summary>Asks whether one condition block holds for a request's keys.</summary>
internal static class ConditionCase
{
    /// <summary>Whether an Allow under the condition allows. A Deny under it must then deny, which is checked as well.</summary>
    public static bool Holds(string condition, RequestContext context, string version = "2012-10-17")
    {
        var allows = Decide("Allow", condition, context, version).Outcome == DecisionOutcome.Allowed;
        var denies = Decide("Deny", condition, context, version).Outcome == DecisionOutcome.ExplicitDeny;
        Assert.Equal(allows, denies);
        return allows;
    }

    /// <summary>Whether <c>{op: {"k": values}}</c> holds for a single-valued <c>k</c>; null leaves the key out.</summary>
    public static bool Holds(string op, string[] values, string? actual)
    {
        var context = new RequestContext();
        if (actual is not null)
        {
            context.Set("k", actual);
        }

        return Holds(Block(op, values), context);
    }

    /// <summary>Whether it holds for a multivalued <c>k</c>.</summary>
    public static bool HoldsForMany(string op, string[] values, string[] actual) =>
        Holds(Block(op, values), new RequestContext().Set("k", (IReadOnlyList<string>)actual));

    public static string Block(string op, string[] values) => "{\"" + op + "\":{\"k\":" + JsonSerializer.Serialize(values) + "}}";

    private static Decision Decide(string effect, string condition, RequestContext context, string version)
    {
        var document = Policies.Document($$"""{"Effect":"{{effect}}","Action":"*","Resource":"*","Condition":{{condition}}}""", version);
        return Authorizer.Decide(new AuthorizationRequest
        {
            Principal = Requests.User,
            Action = "svc:Act",
            Resource = "*",
            Context = context,
            IdentityPolicies = [new AppliedPolicy("p", Policies.Compile(document, PolicyKind.Identity))],
        });
    }
}
