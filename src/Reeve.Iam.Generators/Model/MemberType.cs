namespace Reeve.Iam.Generators.Model;

/// <summary>The type of a member.</summary>
/// <param name="Kind">What it is on the wire.</param>
/// <param name="IsNullable">Whether null says that it is absent.</param>
/// <param name="Shape">The shape of a structure, or of each in a list of them.</param>
internal sealed record MemberType(MemberKind Kind, bool IsNullable = false, ShapeReference? Shape = null)
{
    /// <summary>Whether it is a list.</summary>
    public bool IsList => Kind is MemberKind.TextList or MemberKind.StructureList;

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => Kind is MemberKind.TextMap or MemberKind.IntegerMap;

    /// <summary>Whether only answers may have it.</summary>
    public bool IsForAnswersOnly => IsMap || Kind is MemberKind.LongInteger;

    /// <summary>Whether it comes as one text.</summary>
    public bool IsText => Kind is MemberKind.Text or MemberKind.Document;
}
