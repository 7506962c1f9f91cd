namespace Reeve.Iam.Generators.Writing;

/// <summary>A call of one of the checks in <c>Constraints</c>.</summary>
/// <param name="Method">The check.</param>
/// <param name="Arguments">Its arguments after the value, as C# source.</param>
internal sealed record MemberCheck(string Method, params string[] Arguments);
