namespace Reeve.Server.Operator.Linkage;

/// <summary>Who claims a service-linked role.</summary>
/// <param name="Claims">The claims, oldest first.</param>
public sealed record ClaimListAnswer(ClaimAnswer[] Claims);
