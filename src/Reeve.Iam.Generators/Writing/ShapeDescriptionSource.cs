using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Generates the method that describes the parameters that a shape stands for.</summary>
internal static class ShapeDescriptionSource
{
    /// <summary>Adds the method.</summary>
    public static void Add(SourceWriter source, ShapeModel shape)
    {
        source.Line($"internal static ImmutableArray<MemberDescriptor> {shape.Name}() =>");
        source.Line("[");
        foreach (var member in shape.Members)
        {
            AddMember(source, member);
        }

        source.Line("];");
    }

    private static void AddMember(SourceWriter source, MemberModel member)
    {
        source.Line($"    new({Literals.Text(member.WireName)}, {Literals.Text(TypeWord(member.Type.Kind))}, {(member.Rules.IsRequired ? "true" : "false")})");
        source.Line("    {");
        foreach (var property in Properties(member))
        {
            source.Line($"        {property},");
        }

        source.Line("    },");
    }

    private static IEnumerable<string> Properties(MemberModel member)
    {
        var constraints = MemberConstraints.Of(member.Rules, member.Type).ToList();
        if (constraints.Count > 0)
        {
            yield return $"Constraints = [{Literals.Texts(constraints)}]";
        }

        if (member.Rules.Pattern is { } pattern)
        {
            yield return $"Pattern = TextRules.Of(TextPattern.{pattern}).Expression";
        }

        if (member.Default is { } value)
        {
            yield return $"Default = {Literals.Text(value.Trim('"'))}";
        }

        if (member.Type.Shape is { } shape)
        {
            yield return $"Members = {shape.Name}()";
        }
    }

    private static string TypeWord(MemberKind kind) => kind switch
    {
        MemberKind.Document => "policy document",
        MemberKind.Integer or MemberKind.LongInteger => "integer",
        MemberKind.Boolean => "boolean",
        MemberKind.Timestamp => "timestamp",
        MemberKind.Blob => "bytes in base 64",
        MemberKind.Structure => "structure",
        MemberKind.TextList => "list of texts",
        MemberKind.StructureList => "list of structures",
        _ => "text",
    };
}
