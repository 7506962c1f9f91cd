namespace Reeve.Server.Operator.Linkage;

/// <summary>How a linked service misbehaves when its roles are deleted.</summary>
/// <param name="SlowSeconds">How long a deletion is in progress before anything is decided.</param>
/// <param name="Partial">Whether only the first of the resources that use a role is told.</param>
/// <param name="Failing">Why every deletion fails, or null when they do not.</param>
/// <param name="ThrottledSeconds">How long from now calls that delete a role, or ask how that goes, are refused for coming too often.</param>
public sealed record FaultsStatement(int SlowSeconds = 0, bool Partial = false, string? Failing = null, int ThrottledSeconds = 0);
