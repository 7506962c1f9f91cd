using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Would ask for a report on an organization, of which there are none: the answer says so.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateOrganizationsAccessReport.html</remarks>
[Operation(ApiService.Iam, "GenerateOrganizationsAccessReport", ConditionKeys = ["iam:OrganizationsPolicyId"])]
internal sealed class GenerateOrganizationsAccessReport
    : IQuery<GenerateOrganizationsAccessReportRequest, GenerateOrganizationsAccessReportResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GenerateOrganizationsAccessReportRequest request, OperationContext context) =>
        new AuthorizationTarget("*").WithKey("iam:OrganizationsPolicyId", request.OrganizationsPolicyId);

    /// <inheritdoc/>
    public Result<GenerateOrganizationsAccessReportResponse> Read(
        Account account, GenerateOrganizationsAccessReportRequest request, OperationContext context) => AccessReportErrors.NoOrganization(account.Id);
}

/// <summary>Parameters of GenerateOrganizationsAccessReport.</summary>
internal sealed record GenerateOrganizationsAccessReportRequest
{
    [RequiredMember, Length(19, 427), Pattern(TextPattern.OrganizationPath)]
    public required string EntityPath { get; init; }

    [Pattern(TextPattern.OrganizationPolicyId)]
    public string? OrganizationsPolicyId { get; init; }
}

/// <summary>Answer of GenerateOrganizationsAccessReport.</summary>
/// <param name="JobId">What to ask for the report with.</param>
internal sealed record GenerateOrganizationsAccessReportResponse(string? JobId);
