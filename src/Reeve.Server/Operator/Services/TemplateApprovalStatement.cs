namespace Reeve.Server.Operator.Services;

/// <summary>Whether an account approves new versions of service templates before its roles follow them.</summary>
/// <param name="IsRequired">Whether it does.</param>
public sealed record TemplateApprovalStatement(bool IsRequired);
