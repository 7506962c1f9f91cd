using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Writing;

/// <summary>Generates the table of operations.</summary>
internal static class OperationTableSource
{
    /// <summary>The file's text.</summary>
    /// <param name="namespace">Where the table is.</param>
    /// <param name="operations">Its operations in order.</param>
    public static string Of(string @namespace, IReadOnlyList<OperationModel> operations)
    {
        var source = SourceWriter.Begin(@namespace, "System.Collections.Immutable", "Reeve.Iam.Operations", "Reeve.Iam.Shapes");
        source.Line("/// <summary>The operations that are declared, in the order of their services and names.</summary>");
        source.Open("public static class OperationTable");
        AddAll(source, operations);
        source.Line();
        AddFind(source, operations);
        source.Close();
        return source.ToString();
    }

    private static void AddAll(SourceWriter source, IReadOnlyList<OperationModel> operations)
    {
        source.Line("/// <summary>All operations.</summary>");
        source.Line("public static ImmutableArray<OperationDescriptor> All { get; } =");
        source.Line("[");
        foreach (var operation in operations)
        {
            AddDescriptor(source, operation);
        }

        source.Line("];");
    }

    private static void AddDescriptor(SourceWriter source, OperationModel operation)
    {
        var descriptor = operation.Changes ? "ChangingOperation" : "ReadingOperation";
        source.Line($"    new {descriptor}<{operation.Request.TypeName}, {operation.Response.TypeName}>(");
        source.Line($"        new {operation.TypeName}(), new(ShapeBinders.{operation.Request.Name}, ShapeWriters.Write, ShapeWriters.Write))");
        source.Line("    {");
        source.Line($"        Service = ApiService.{operation.Service},");
        source.Line($"        Name = {Literals.Text(operation.Name)},");
        source.Line($"        Action = {Literals.Text(operation.Action)},");
        source.Line($"        ConditionKeys = [{Literals.Texts(operation.ConditionKeys)}],");
        source.Line($"        IsAlwaysAllowed = {(operation.IsAlwaysAllowed ? "true" : "false")},");
        source.Line($"        DescribeParameters = ShapeDescriptions.{operation.Request.Name},");
        source.Line("    },");
    }

    private static void AddFind(SourceWriter source, IReadOnlyList<OperationModel> operations)
    {
        source.Line("/// <summary>The operation of a service with the name, in exactly this spelling; null where there is none.</summary>");
        source.Line("public static OperationDescriptor? Find(ApiService service, string name) => (service, name) switch");
        source.Line("{");
        for (var index = 0; index < operations.Count; index++)
        {
            var operation = operations[index];
            source.Line($"    (ApiService.{operation.Service}, {Literals.Text(operation.Name)}) => All[{index}],");
        }

        source.Line("    _ => null,");
        source.Line("};");
    }
}
