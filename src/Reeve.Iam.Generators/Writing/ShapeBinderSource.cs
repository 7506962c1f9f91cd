using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Generates the methods that read a shape from a request.</summary>
internal static class ShapeBinderSource
{
    private const string Inputs = "IParameterSource parameters, ConstraintFaults faults";

    /// <summary>Adds the methods.</summary>
    public static void Add(SourceWriter source, ShapeModel shape)
    {
        if (shape.Use.HasFlag(ShapeUse.Request))
        {
            AddBinder(source, shape, Inputs, Literals.Text);
        }

        if (shape.Use.HasFlag(ShapeUse.RequestPart))
        {
            AddBinder(source, shape, Inputs + ", string prefix", Prefixed);
            AddPresence(source, shape);
        }
    }

    private static string Prefixed(string wireName) => "prefix + " + Literals.Text(wireName);

    private static void AddBinder(SourceWriter source, ShapeModel shape, string inputs, Func<string, string> path)
    {
        source.Open($"internal static {shape.TypeName} {shape.Name}({inputs})");
        foreach (var member in FaultOrder.Of(shape.Members))
        {
            AddMember(source, member, path(member.WireName));
        }

        AddReturn(source, shape, path);
        source.Close();
    }

    private static void AddMember(SourceWriter source, MemberModel member, string path)
    {
        var local = Literals.Local(member.PropertyName);
        source.Line($"var {local} = {ReadExpression(member.Type, path)};");
        if (member.IsSensitive)
        {
            source.Line($"faults.Hide({path});");
        }

        foreach (var check in MemberChecks.Of(member))
        {
            source.Line($"Constraints.{check.Method}(faults, {path}, {string.Join(", ", check.Arguments.Prepend(Checked(member, local, check)))});");
        }
    }

    private static string Checked(MemberModel member, string local, MemberCheck check) => check.Method switch
    {
        MemberChecks.Required when member.Type.IsList => $"!{local}.IsDefault",
        MemberChecks.Required => $"{local} is not null",
        _ => local,
    };

    private static string ReadExpression(MemberType type, string path) => type.Kind switch
    {
        MemberKind.Integer => $"parameters.FindInteger({path}, faults)",
        MemberKind.Boolean => $"parameters.FindBoolean({path}, faults)",
        MemberKind.Timestamp => $"parameters.FindTimestamp({path}, faults)",
        MemberKind.Blob => $"parameters.FindBlob({path}, faults)",
        MemberKind.TextList => $"parameters.FindTexts({path}, faults)",
        MemberKind.StructureList => $"parameters.FindStructures({path}, faults, {type.Shape!.Name})",
        MemberKind.Structure => $"{HasAny(type.Shape!, path)} ? {type.Shape!.Name}(parameters, faults, {path} + \".\") : null",
        _ => $"parameters.Find({path})",
    };

    private static string HasAny(ShapeReference shape, string path) => $"HasAnyOf{shape.Name}(parameters, {path} + \".\")";

    private static void AddReturn(SourceWriter source, ShapeModel shape, Func<string, string> path)
    {
        var positional = shape.Members.Where(member => member.IsPositional)
            .Select(member => $"{Literals.Identifier(member.PropertyName)}: {Value(member, path)}");
        source.Line($"return new {shape.TypeName}({string.Join(", ", positional)})");
        source.Line("{");
        foreach (var member in shape.Members.Where(member => !member.IsPositional))
        {
            source.Line($"    {Literals.Identifier(member.PropertyName)} = {Value(member, path)},");
        }

        source.Line("};");
    }

    // A required member that is absent gets a harmless value: the fault is noted, and nothing runs with it.
    private static string Value(MemberModel member, Func<string, string> path)
    {
        var local = Literals.Local(member.PropertyName);
        var isNullable = member.Type.IsNullable && member.Default is null;
        return member.Type.Kind switch
        {
            MemberKind.TextList or MemberKind.StructureList => $"{local}.OrEmpty()",
            MemberKind.Document => isNullable ? $"{local} is null ? null : new PolicyText({local})" : $"new PolicyText({local} ?? \"\")",
            _ when isNullable => local,
            MemberKind.Text => $"{local} ?? {member.Default ?? "\"\""}",
            MemberKind.Integer => $"{local} ?? {member.Default ?? "0"}",
            MemberKind.Boolean => $"{local} ?? {member.Default ?? "false"}",
            MemberKind.Structure =>
                $"{local} ?? {member.Type.Shape!.Name}(parameters, new ConstraintFaults(false), {path(member.WireName)} + \".\")",
            _ => $"{local} ?? default",
        };
    }

    // A structure is given when any of its members is.
    private static void AddPresence(SourceWriter source, ShapeModel shape)
    {
        var tests = shape.Members.Select(member => member.Type.Kind switch
        {
            MemberKind.Structure => HasAny(member.Type.Shape!, Prefixed(member.WireName)),
            MemberKind.TextList or MemberKind.StructureList => $"parameters.HasList({Prefixed(member.WireName)})",
            _ => $"parameters.Find({Prefixed(member.WireName)}) is not null",
        }).DefaultIfEmpty("false");
        source.Line();
        source.Line($"private static bool HasAnyOf{shape.Name}(IParameterSource parameters, string prefix) =>");
        source.Line($"    {string.Join(" || ", tests)};");
    }
}
