using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Finds names that are given twice.</summary>
internal static class Uniqueness
{
    /// <summary>A fault at each declaration whose operation, or one of whose shapes, has the name of another.</summary>
    public static IEnumerable<DeclarationFault> FaultsOf(IReadOnlyList<Declaration> declarations) =>
        OperationFaults(declarations).Concat(ShapeFaults(declarations));

    private static IEnumerable<DeclarationFault> OperationFaults(IReadOnlyList<Declaration> declarations) => declarations
        .Where(declaration => declaration.Operation is not null)
        .GroupBy(declaration => (declaration.Operation!.Service, declaration.Operation.Name))
        .Where(same => same.Count() > 1)
        .SelectMany(same => same.Select(declaration => new DeclarationFault(
            Rules.DuplicateOperation, declaration.Place, new[] { same.Key.Name, same.Key.Service }.ToEquatableArray())));

    private static IEnumerable<DeclarationFault> ShapeFaults(IReadOnlyList<Declaration> declarations)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in declarations)
        {
            foreach (var shape in declaration.Operation?.Shapes ?? default)
            {
                if (!types.TryGetValue(shape.Name, out var first))
                {
                    types[shape.Name] = shape.TypeName;
                }
                else if (first != shape.TypeName)
                {
                    yield return new(Rules.DuplicateShape, declaration.Place, new[] { first, shape.TypeName }.ToEquatableArray());
                }
            }
        }
    }
}
