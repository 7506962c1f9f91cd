namespace Reeve.Iam.Generators;

/// <summary>The names in Reeve.Iam that declarations are made with.</summary>
internal static class WellKnown
{
    public const string OperationAttribute = "Reeve.Iam.Operations.OperationAttribute";
    public const string ChangingInterface = "Reeve.Iam.Operations.IOperation<TRequest, TResponse>";
    public const string ReadingInterface = "Reeve.Iam.Operations.IQuery<TRequest, TResponse>";
    public const string PolicyText = "Reeve.Iam.Shapes.PolicyText";
    public const string ShapesNamespace = "Reeve.Iam.Shapes";
    public const string ImmutableArray = "System.Collections.Immutable.ImmutableArray<T>";
    public const string Blob = "System.ReadOnlyMemory<byte>";
    public const string Pair = "System.Collections.Generic.KeyValuePair<TKey, TValue>";
    public const string Timestamp = "System.DateTimeOffset";

    public const string WireName = "WireNameAttribute";
    public const string RequiredMember = "RequiredMemberAttribute";
    public const string Length = "LengthAttribute";
    public const string Pattern = "PatternAttribute";
    public const string OneOf = "OneOfAttribute";
    public const string ValueRange = "ValueRangeAttribute";
    public const string Count = "CountAttribute";
    public const string Sensitive = "SensitiveAttribute";
}
