namespace Reeve.Policy.Syntax;

/// <summary>Why a text is not a policy, before it is put into AWS's words.</summary>
/// <param name="Kind">What sort of fault, which chooses AWS's words.</param>
/// <param name="Offset">Where in the document.</param>
/// <param name="Detail">What exactly, in our words, because AWS's are the same for nearly all.</param>
/// <param name="Subject">The name that is at fault, where AWS's words need it.</param>
internal readonly record struct SyntaxFault(SyntaxFaultKind Kind, int Offset, string Detail, string Subject = "");
