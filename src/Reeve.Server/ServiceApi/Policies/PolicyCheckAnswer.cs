namespace Reeve.Server.ServiceApi.Policies;

/// <summary>What is wrong with a policy.</summary>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Kind">The kind that it was checked as.</param>
/// <param name="Findings">The findings, in the order of their places.</param>
public sealed record PolicyCheckAnswer(int Errors, int Warnings, string Kind, PolicyFindingAnswer[] Findings);
