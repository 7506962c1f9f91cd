using Microsoft.CodeAnalysis;

namespace Reeve.Iam.Generators;

/// <summary>What a declaration must keep. All are errors: a declaration that breaks one would be generated wrongly.</summary>
internal static class Rules
{
    /// <summary>The member's type has no form on the wire.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = Rule(
        "RVG001", "Type has no form on the wire", "'{0}' is of type '{1}', which cannot go over the wire{2}");

    /// <summary>The class is not an operation.</summary>
    public static readonly DiagnosticDescriptor NoInterface = Rule(
        "RVG002", "Operation implements nothing", "'{0}' is declared an operation and must implement exactly one of IOperation<,> and IQuery<,>, once");

    /// <summary>Two operations have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateOperation = Rule(
        "RVG003", "Operation is declared twice", "The operation '{0}' of {1} is declared by more than one class");

    /// <summary>A constraint is on a member that it says nothing about.</summary>
    public static readonly DiagnosticDescriptor UnfitConstraint = Rule(
        "RVG004", "Constraint does not fit the member", "[{0}] says nothing about '{1}': it fits {2}");

    /// <summary>The operation cannot be made.</summary>
    public static readonly DiagnosticDescriptor NotConstructible = Rule(
        "RVG005", "Operation cannot be made", "'{0}' must be a class that is neither abstract nor generic, with a constructor without parameters");

    /// <summary>Nothing says what an absent member is.</summary>
    public static readonly DiagnosticDescriptor NoDefault = Rule(
        "RVG006", "Absent member has no value", "Nothing says what '{0}' is when a request does not give it: make it nullable, mark it [RequiredMember], or initialise it with a constant");

    /// <summary>Two shapes have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateShape = Rule(
        "RVG007", "Two shapes have one name", "'{0}' and '{1}' have the same name; the names of shapes are unique, as in the service model");

    /// <summary>The request cannot be made from its members.</summary>
    public static readonly DiagnosticDescriptor NotBindable = Rule(
        "RVG008", "Shape cannot be read", "'{0}' is part of a request and must have a constructor whose parameters are its members, and must not contain itself");

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "Reeve.Operations", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
