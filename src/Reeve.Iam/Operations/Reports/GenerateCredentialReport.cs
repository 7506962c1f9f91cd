using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>Asks for a credential report, unless one is being made or still good.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html</remarks>
[Operation(ApiService.Iam, "GenerateCredentialReport")]
internal sealed class GenerateCredentialReport : IOperation<GenerateCredentialReportRequest, GenerateCredentialReportResponse>
{
    private const string Started = "STARTED";
    private const string InProgress = "INPROGRESS";
    private const string Complete = "COMPLETE";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GenerateCredentialReportRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<Change<GenerateCredentialReportResponse>> Apply(
        Account account, GenerateCredentialReportRequest request, OperationContext context) => account.CredentialReport switch
        {
            { GeneratedTime: null } => Change.Of(account, new GenerateCredentialReportResponse(InProgress, null)),
            { } report when !CredentialReports.IsExpired(report, context.Now) => Change.Of(account, new GenerateCredentialReportResponse(Complete, null)),
            _ => Change.Of(
                account.With(new CredentialReport { RequestDate = context.Now }),
                new GenerateCredentialReportResponse(Started, "No report exists. Starting a new report generation task")),
        };
}

/// <summary>Parameters of GenerateCredentialReport: none.</summary>
internal sealed record GenerateCredentialReportRequest;

/// <summary>Answer of GenerateCredentialReport.</summary>
/// <param name="State">Where the report stands.</param>
/// <param name="Description">What was begun, or null.</param>
internal sealed record GenerateCredentialReportResponse(string State, string? Description);
