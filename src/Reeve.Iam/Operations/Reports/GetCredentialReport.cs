using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>Reads the credential report.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html</remarks>
[Operation(ApiService.Iam, "GetCredentialReport")]
internal sealed class GetCredentialReport : IQuery<GetCredentialReportRequest, GetCredentialReportResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetCredentialReportRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetCredentialReportResponse> Read(Account account, GetCredentialReportRequest request, OperationContext context) =>
        account.CredentialReport switch
        {
            null => CredentialReports.NotPresent(),
            { GeneratedTime: null } => CredentialReports.InProgress(),
            var report when CredentialReports.IsExpired(report, context.Now) => CredentialReports.Expired(),
            { GeneratedTime: { } time, Content: var content } => new GetCredentialReportResponse(content, "text/csv", time),
        };
}

/// <summary>Parameters of GetCredentialReport: none.</summary>
internal sealed record GetCredentialReportRequest;

/// <summary>Answer of GetCredentialReport.</summary>
/// <param name="Content">The report.</param>
/// <param name="ReportFormat">Always CSV.</param>
/// <param name="GeneratedTime">When it was made.</param>
internal sealed record GetCredentialReportResponse(ReadOnlyMemory<byte> Content, string ReportFormat, DateTimeOffset GeneratedTime);
