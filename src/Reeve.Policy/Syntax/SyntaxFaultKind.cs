namespace Reeve.Policy.Syntax;

/// <summary>The sorts of fault that a document's shape can have.</summary>
internal enum SyntaxFaultKind
{
    /// <summary>Not strict JSON, or beyond the bounds on size and depth.</summary>
    Json,

    /// <summary>An element that the policy grammar does not know.</summary>
    UnknownElement,

    /// <summary>An element of the wrong type, missing, or together with one that excludes it.</summary>
    Structure,

    /// <summary>No statement in the document.</summary>
    EmptyStatement,

    /// <summary>A principal object without any member.</summary>
    EmptyPrincipal,
}
