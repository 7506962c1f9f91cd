using CsCheck;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>Policy documents of every kind. Now and then one is malformed, for such a one must refuse.</summary>
internal static class PolicyGen
{
    private static readonly Gen<string> Effect = Gen.Frequency((3, Choose.From("Allow")), (1, Choose.From("Deny")));

    private static readonly Gen<string?> Version = Gen.Frequency(
        (6, Choose.From<string?>("\"2012-10-17\"")), (1, Choose.From<string?>("\"2008-10-17\"")), (1, Choose.From((string?)null)));

    private static readonly Gen<(string Name, string? Value)> Resource = Element("Resource", Vocabulary.ResourcePatterns);

    private static readonly Gen<(string Name, string? Value)> Principal = Gen.Select(
        Gen.Frequency((5, Choose.From("Principal")), (1, Choose.From("NotPrincipal"))),
        Gen.Frequency((1, Choose.From("\"*\"")), (6, Gen.Frequency(
            (5, Names("AWS", Vocabulary.AwsPrincipals)),
            (1, Names("Service", Vocabulary.ServiceNames)),
            (1, Names("Federated", Vocabulary.Providers))).Array[1, 2].Select(Members))),
        (name, value) => (name, (string?)value));

    private static readonly Gen<(string Name, string? Value)> Everyone = Choose.From(("Principal", (string?)"\"*\""));

    private static readonly Gen<(string Name, string? Value)> None = Choose.From(("Principal", (string?)null));

    /// <summary>An identity policy, a boundary, a session policy or a service control policy.</summary>
    public static readonly Gen<string> Plain = Document(Statement(None, Vocabulary.ActionPatterns, Resource));

    /// <summary>A policy on a resource.</summary>
    public static readonly Gen<string> OnResource = Document(Statement(Principal, Vocabulary.ActionPatterns, Resource));

    /// <summary>A resource control policy.</summary>
    public static readonly Gen<string> ResourceControl = Document(Statement(Everyone, Vocabulary.ActionPatterns, Resource));

    /// <summary>A trust policy.</summary>
    public static readonly Gen<string> Trust =
        Document(Statement(Principal, Vocabulary.TrustActionPatterns, Choose.From(("Resource", (string?)null))));

    private static Gen<string> Document(Gen<string> statement) => Gen.Select(
        Version,
        statement.Array[1, 3],
        Gen.Bool,
        Gen.Frequency((60, Choose.From((string?)null)), (1, Choose.From<string?>("{}"))),
        (version, statements, bare, unknown) => Json.Object(
            ("Version", version), ("Statement", Json.OneOrMore(statements, bare)), ("Statements", unknown)));

    private static Gen<string> Statement(Gen<(string Name, string? Value)> principal, string[] actions, Gen<(string Name, string? Value)> resource) =>
        Gen.Select(Effect, principal, Element("Action", actions), resource, ConditionGen.Condition, (effect, who, action, what, condition) =>
            Json.Object(("Effect", Json.Text(effect)), who, action, what, ("Condition", condition)));

    private static Gen<(string Name, string? Value)> Element(string name, string[] patterns) => Gen.Select(
        Gen.Frequency((6, Choose.From(name)), (1, Choose.From("Not" + name))),
        Choose.From(patterns).Select(Json.Text).Array[1, 3],
        Gen.Bool,
        (element, values, bare) => (element, (string?)Json.OneOrMore(values, bare)));

    private static Gen<(string Type, string Names)> Names(string type, string[] names) =>
        Gen.Select(Choose.From(names).Select(Json.Text).Array[1, 2], Gen.Bool, (values, bare) => (type, Json.OneOrMore(values, bare)));

    private static string Members((string Type, string Names)[] members) =>
        Json.Object([.. members.DistinctBy(member => member.Type).Select(member => (member.Type, (string?)member.Names))]);
}
