namespace Reeve.Server.Operator.Services;

/// <summary>Whether an account approves new versions of service templates, and which wait for it.</summary>
/// <param name="IsRequired">Whether it does.</param>
/// <param name="Pending">The versions that its roles do not follow yet.</param>
public sealed record TemplateApprovalAnswer(bool IsRequired, PendingVersionAnswer[] Pending);
