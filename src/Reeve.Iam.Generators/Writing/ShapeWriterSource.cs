using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Generates the method that writes a shape's members.</summary>
internal static class ShapeWriterSource
{
    /// <summary>Adds the method.</summary>
    public static void Add(SourceWriter source, ShapeModel shape)
    {
        source.Open($"internal static void Write(IShapeWriter writer, {shape.TypeName} value)");
        foreach (var member in shape.Members)
        {
            AddMember(source, member, omitEmpty: shape.Use.HasFlag(ShapeUse.Request));
        }

        source.Close();
    }

    private static void AddMember(SourceWriter source, MemberModel member, bool omitEmpty)
    {
        var access = "value." + Literals.Identifier(member.PropertyName);
        if (member.Type.IsList)
        {
            AddList(source, member, access, omitEmpty);
        }
        else if (member.Type.IsMap)
        {
            AddMap(source, member, access);
        }
        else if (member.Type.IsNullable)
        {
            var local = Literals.Local(member.PropertyName);
            source.Open($"if ({access} is {{ }} {local})");
            AddScalar(source, member, member.WireName, local);
            source.Close();
        }
        else
        {
            AddScalar(source, member, member.WireName, access);
        }
    }

    private static void AddScalar(SourceWriter source, MemberModel member, string wireName, string access)
    {
        var name = Literals.Utf8(wireName);
        if (member.Type.Kind is MemberKind.Structure or MemberKind.StructureList)
        {
            source.Line($"writer.BeginStructure({name});");
            source.Line($"Write(writer, {access});");
            source.Line($"writer.EndStructure({name});");
            return;
        }

        var method = member.Type.Kind switch
        {
            MemberKind.Document => "Document",
            MemberKind.Integer or MemberKind.LongInteger => "Integer",
            MemberKind.Boolean => "Boolean",
            MemberKind.Timestamp => "Timestamp",
            MemberKind.Blob => member.IsSensitive ? "SecretBlob" : "Blob",
            _ => member.IsSensitive ? "Secret" : "Text",
        };
        source.Line($"writer.{method}({name}, {access}{(member.Type.Kind is MemberKind.Blob ? ".Span" : "")});");
    }

    // A request's absent lists are bound to empty ones, so an empty one says nothing; an answer's empty list is an empty element.
    private static void AddList(SourceWriter source, MemberModel member, string access, bool omitEmpty)
    {
        var name = Literals.Utf8(member.WireName);
        source.Open($"if (!{access}.{(omitEmpty ? "IsDefaultOrEmpty" : "IsDefault")})");
        source.Line($"writer.BeginList({name});");
        source.Open($"foreach (var item in {access})");
        AddScalar(source, member, "member", "item");
        source.Close();
        source.Line($"writer.EndList({name});");
        source.Close();
    }

    private static void AddMap(SourceWriter source, MemberModel member, string access)
    {
        var name = Literals.Utf8(member.WireName);
        var value = member.Type.Kind is MemberKind.TextMap ? "Text" : "Integer";
        source.Open($"if (!{access}.IsDefault)");
        source.Line($"writer.BeginMap({name});");
        source.Open($"foreach (var entry in {access})");
        source.Line("writer.BeginEntry(entry.Key);");
        source.Line($"writer.{value}({Literals.Utf8("value")}, entry.Value);");
        source.Line("writer.EndEntry();");
        source.Close();
        source.Line($"writer.EndMap({name});");
        source.Close();
    }
}
