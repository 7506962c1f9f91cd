namespace Reeve.Iam.Generators.Model;

/// <summary>Many operations.</summary>
internal static class OperationModels
{
    /// <summary>The operations by service and name, each name once; the second of a name is reported elsewhere.</summary>
    public static EquatableArray<OperationModel> InOrder(IEnumerable<OperationModel> operations) => operations
        .OrderBy(operation => operation.ServiceOrder)
        .ThenBy(operation => operation.Name, StringComparer.Ordinal)
        .GroupBy(operation => (operation.Service, operation.Name))
        .Select(same => same.First())
        .ToEquatableArray();
}
