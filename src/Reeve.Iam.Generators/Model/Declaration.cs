namespace Reeve.Iam.Generators.Model;

/// <summary>What is read of one operation class.</summary>
/// <param name="Operation">The operation, or null where it is too broken to be generated.</param>
/// <param name="Place">Where the class is.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record Declaration(OperationModel? Operation, SourcePlace? Place, EquatableArray<DeclarationFault> Faults);
