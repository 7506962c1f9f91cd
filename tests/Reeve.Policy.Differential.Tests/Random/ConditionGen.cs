using CsCheck;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>Conditions, and contexts that they can meet.</summary>
internal static class ConditionGen
{
    private static readonly Gen<string> Prefix = Gen.Frequency(
        (4, Choose.From("")), (1, Choose.From("ForAllValues:")), (1, Choose.From("ForAnyValue:")), (1, Choose.From("forallvalues:")));

    private static readonly Gen<Operators> Family = Choose.From(Operators.All);

    private static readonly Gen<(string Operator, string Entry)> Block = Gen.SelectMany(
        Family,
        family => Gen.Select(
            Prefix,
            Choose.From(family.Names),
            family.Names[0] == "Null" ? Choose.From(false) : Gen.Frequency((3, Choose.From(false)), (1, Choose.From(true))),
            Key(family),
            Choose.From(family.PolicyValues).Array[1, 3],
            Gen.Bool,
            (prefix, name, ifExists, key, values, bare) => (
                prefix + name + (ifExists ? "IfExists" : ""),
                $"{Json.Text(key)}: {Json.OneOrMore([.. values.Select(Json.Text)], bare)}")));

    /// <summary>A condition of one or two operators; null for none.</summary>
    public static readonly Gen<string?> Condition = Gen.Frequency(
        (2, Choose.From((string?)null)),
        (3, Block.Array[1, 2].Select(blocks => (string?)Json.Object(
            [.. blocks.DistinctBy(block => block.Operator).Select(block => (block.Operator, (string?)$"{{{block.Entry}}}"))]))));

    /// <summary>The members of a context, without the keys that say who the principal is.</summary>
    public static readonly Gen<string[]> Members = Gen.Select(
        Each([.. Operators.All.Select(Member)]),
        Values(["alice", "bob", "*", "a*"]).Select(list => (string?)$"\"ex:List\": {Json.List(list)}").OrAbsent(),
        Choose.From("alice", "*", "AL?CE", "${aws:username}", "a:b").Select(name => (string?)$"\"AWS:username\": {Json.Text(name)}").OrAbsent(),
        (members, list, name) => members.Append(list).Append(name).OfType<string>().ToArray());

    // Each family mostly asks about its own key; sometimes about the key of another, whose values are of another type, or about a list.
    private static Gen<string> Key(Operators family) => Gen.Frequency(
        (6, Choose.From(family.Key, family.Key.ToUpperInvariant())),
        (1, Choose.From("ex:text", "ex:number", "ex:list", "ex:list", "ex:missing", "aws:username", "aws:PrincipalArn")));

    private static Gen<string?> Member(Operators family) => Gen.Frequency(
            (4, Choose.From(family.RequestValues).Select(Json.Text)),
            (1, Values(family.RequestValues).Select(Json.List)))
        .Select(value => (string?)$"{Json.Text(family.Key)}: {value}")
        .OrAbsent();

    private static Gen<string[]> Values(string[] values) => Choose.From(values).Select(Json.Text).Array[0, 3];

    private static Gen<string?[]> Each(Gen<string?>[] members) => members.Aggregate(
        Choose.From<string?[]>([[]]),
        (others, member) => Gen.Select(others, member, (first, last) => first.Append(last).ToArray()));

    private static Gen<string?> OrAbsent(this Gen<string?> member) => Gen.Frequency((3, member), (1, Choose.From((string?)null)));
}
