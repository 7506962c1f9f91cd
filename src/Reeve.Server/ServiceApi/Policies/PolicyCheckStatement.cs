namespace Reeve.Server.ServiceApi.Policies;

/// <summary>A policy that is to be checked.</summary>
/// <param name="Document">Its text, which need not be JSON.</param>
/// <param name="Kind">What it is attached to: <c>identity</c>, <c>resource</c>, <c>trust</c>, <c>boundary</c>, <c>session</c>, <c>scp</c> or <c>rcp</c>; null for the first.</param>
public sealed record PolicyCheckStatement(string Document, string? Kind = null);
