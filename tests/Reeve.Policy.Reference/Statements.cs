using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>§4.4: a statement matches when all of its parts do.</summary>
internal static class Statements
{
    public static IEnumerable<JsonElement> Of(JsonElement policy) => Scalars.Each(policy.GetProperty("Statement"));

    public static bool Allows(JsonElement statement) => statement.GetProperty("Effect").GetString() == "Allow";

    /// <summary>How a matching statement names the caller; <see cref="Grant.None"/> where it does not match.</summary>
    public static Grant Match(JsonElement policy, JsonElement statement, ReferencePolicyKind kind, ReferenceCase request)
    {
        var variables = policy.TryGetProperty("Version", out var version) && version.GetString() == "2012-10-17";
        var matches = ActionMatches(statement, request)
            && ResourceMatches(statement, request, variables)
            && Conditions.Hold(statement, request.Context, variables);
        return matches ? Principals.Match(statement, request.Caller, kind) : Grant.None;
    }

    private static bool ActionMatches(JsonElement statement, ReferenceCase request) =>
        statement.TryGetProperty("Action", out var actions)
            ? Scalars.Texts(actions).Any(pattern => Actions.Matches(pattern, request.Action))
            : !Scalars.Texts(statement.GetProperty("NotAction")).Any(pattern => Actions.Matches(pattern, request.Action));

    private static bool ResourceMatches(JsonElement statement, ReferenceCase request, bool variables)
    {
        if (statement.TryGetProperty("Resource", out var resources))
        {
            return Scalars.Texts(resources).Any(Matches);
        }

        // A trust policy has no resources: it is about the role that it is attached to.
        return !statement.TryGetProperty("NotResource", out var others) || !Scalars.Texts(others).Any(Matches);

        bool Matches(string pattern) => Resources.Matches(pattern, request.Resource, variables, request.Context);
    }
}
