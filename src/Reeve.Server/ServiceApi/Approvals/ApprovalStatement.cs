namespace Reeve.Server.ServiceApi.Approvals;

/// <summary>An approval.</summary>
/// <param name="Versions">All versions of the service's templates that wait, as they were looked at.</param>
public sealed record ApprovalStatement(ApprovedVersionStatement[] Versions);
