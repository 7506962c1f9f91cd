namespace Reeve.Iam.Generators.Model;

/// <summary>A declared operation.</summary>
internal sealed record OperationModel
{
    /// <summary>The class, fully qualified.</summary>
    public required string TypeName { get; init; }

    /// <summary>The member of the service enumeration.</summary>
    public required string Service { get; init; }

    /// <summary>That member's value, by which the table is ordered.</summary>
    public required int ServiceOrder { get; init; }

    /// <summary>The operation's name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The action that permits the call.</summary>
    public required string Action { get; init; }

    /// <summary>The condition keys of its own that the call brings.</summary>
    public required EquatableArray<string> ConditionKeys { get; init; }

    /// <summary>Whether policies are not asked.</summary>
    public required bool IsAlwaysAllowed { get; init; }

    /// <summary>Whether it may change the account.</summary>
    public required bool Changes { get; init; }

    /// <summary>The request.</summary>
    public required ShapeReference Request { get; init; }

    /// <summary>The answer.</summary>
    public required ShapeReference Response { get; init; }

    /// <summary>Every shape that the request and the answer are made of, themselves included.</summary>
    public required EquatableArray<ShapeModel> Shapes { get; init; }
}
