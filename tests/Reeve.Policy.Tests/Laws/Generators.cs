using CsCheck;

namespace Reeve.Policy.Tests.Laws;

/// <summary>
/// Small worlds: few services, names, resources and keys, so that statements and requests meet often. Every element, operator family and
/// special value of the language occurs.
/// </summary>
internal static class Generators
{
    private static readonly Gen<string> Actions = OneOf(
        "*", "s3:*", "s3:Get*", "s3:GetObject", "S3:getobject", "s3:?etObject", "s3:*Object", "iam:*", "iam:PassRole", "sqs:Send*", "*:*");

    private static readonly Gen<string> Resources = OneOf(
        "*", "arn:aws:s3:::b", "arn:aws:s3:::b/*", "arn:aws:s3:::${k}/*", "arn:aws:s3:::${k, 'b'}/a", "arn:aws:iam::*:role/r*", "arn:aws:iam::111122223333:role/r?", "arn:aws:s3", "arn:*:s3:::*a");

    private static readonly Gen<string> Values = OneOf("a", "b", "a*", "5", "10", "true", "false", "2020-01-01", "2021", "203.0.113.0/24", "203.0.113.9", "QQ==", "${k}", "arn:aws:iam::*:role/*", "*", "");

    private static readonly Gen<string> Operators = OneOf(
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals",
        "NumericLessThan", "NumericGreaterThanEquals", "DateEquals", "DateLessThan", "DateGreaterThan", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnLike", "ArnNotEquals", "Null");

    private static readonly Gen<string> Keys = OneOf("k", "m", "K");

    public static Gen<string> RequestActions { get; } = OneOf("s3:GetObject", "S3:GetBucket", "s3:PutObject", "iam:PassRole", "sqs:SendMessage", "nonsense");

    public static Gen<string> RequestResources { get; } = OneOf("*", "arn:aws:s3:::b", "arn:aws:s3:::b/a", "arn:aws:s3:::a/a", "arn:aws:iam::111122223333:role/r1", "arn:aws-cn:s3:::a");

    private static readonly Gen<string> Conditions =
        from count in Gen.Int[0, 2]
        from parts in Condition(Keys).Array[count]
        select "{" + string.Join(',', parts.DistinctBy(part => part.Split('{')[0])) + "}";

    /// <summary>A statement without principals, of the effect if one is given.</summary>
    public static Gen<string> Statement(string? effect = null) =>
        from e in effect is null ? OneOf("Allow", "Allow", "Deny") : Gen.Const(effect)
        from notAction in Gen.Int[0, 5]
        from actions in Actions.Array[1, 3]
        from notResource in Gen.Int[0, 5]
        from resources in Resources.Array[1, 3]
        from condition in Conditions
        select $$"""{"Effect":"{{e}}","{{(notAction == 0 ? "NotAction" : "Action")}}":{{List(actions)}},"{{(notResource == 0 ? "NotResource" : "Resource")}}":{{List(resources)}},"Condition":{{condition}}}""";

    public static Gen<string[]> Statements { get; } = Statement().Array[0, 5];

    public static Gen<RequestContext> Contexts { get; } =
        from k in Values
        from kind in Gen.Int[0, 3]
        from m in Values.Array[0, 3]
        from hasM in Gen.Bool
        select Context(kind, k, hasM ? m : null);

    public static Gen<World> Worlds { get; } =
        from action in RequestActions
        from resource in RequestResources
        from context in Contexts
        from statements in Statements
        from boundary in Statements
        from hasBoundary in Gen.Bool
        select new World(action, resource, context, statements, hasBoundary ? boundary : null);

    /// <summary>One operator with one key, each value readable by some family.</summary>
    public static Gen<string> Condition(Gen<string> keys) =>
        from prefix in OneOf("", "", "", "ForAllValues:", "ForAnyValue:")
        from op in Operators
        from suffix in OneOf("", "", "IfExists")
        from key in keys
        from values in Values.Array[1, 3]
        select $$"""
            "{{prefix}}{{op}}{{(op == "Null" ? "" : suffix)}}":{"{{key}}":{{List(values)}}}
            """;

    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string List(string[] texts) => "[\"" + string.Join("\",\"", texts) + "\"]";

    private static RequestContext Context(int kind, string k, string[]? m)
    {
        var context = new RequestContext();
        _ = kind == 0 ? context : kind == 1 ? context.Set("k", [k]) : context.Set("k", k);
        return m is null ? context : context.Set("M", (IReadOnlyList<string>)m);
    }
}
