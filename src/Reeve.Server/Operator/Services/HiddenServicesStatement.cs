namespace Reeve.Server.Operator.Services;

/// <summary>Which of AWS's services are hidden from accounts, as it is stated and shown.</summary>
/// <param name="All">Whether all are.</param>
/// <param name="Services">The service principals of those that are.</param>
public sealed record HiddenServicesStatement(bool All, string[] Services);
