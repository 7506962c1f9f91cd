namespace Reeve.Policy.Syntax;

/// <summary>Why a text is not a policy, before it is put into AWS's words.</summary>
/// <param name="Kind">What sort of fault, which chooses AWS's words.</param>
/// <param name="Offset">Where in the document.</param>
/// <param name="Subject">The name that is at fault, where the words need it.</param>
internal readonly record struct SyntaxFault(SyntaxFaultKind Kind, int Offset, string Subject = "");
