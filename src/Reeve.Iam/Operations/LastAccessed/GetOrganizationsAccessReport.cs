using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Would read a report on an organization, of which there are none: no job is known.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOrganizationsAccessReport.html</remarks>
[Operation(ApiService.Iam, "GetOrganizationsAccessReport")]
internal sealed class GetOrganizationsAccessReport : IQuery<GetOrganizationsAccessReportRequest, GetOrganizationsAccessReportResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetOrganizationsAccessReportRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetOrganizationsAccessReportResponse> Read(
        Account account, GetOrganizationsAccessReportRequest request, OperationContext context) => AccessReportErrors.NoOrganization(account.Id);
}

/// <summary>Parameters of GetOrganizationsAccessReport.</summary>
internal sealed record GetOrganizationsAccessReportRequest
{
    [RequiredMember, Length(36, 36)]
    public required string JobId { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [OneOf(
        "SERVICE_NAMESPACE_ASCENDING",
        "SERVICE_NAMESPACE_DESCENDING",
        "LAST_AUTHENTICATED_TIME_ASCENDING",
        "LAST_AUTHENTICATED_TIME_DESCENDING")]
    public string? SortKey { get; init; }
}

/// <summary>Answer of GetOrganizationsAccessReport.</summary>
internal sealed record GetOrganizationsAccessReportResponse
{
    public required string JobStatus { get; init; }

    public required DateTimeOffset JobCreationDate { get; init; }

    public DateTimeOffset? JobCompletionDate { get; init; }

    public int? NumberOfServicesAccessible { get; init; }

    public int? NumberOfServicesNotAccessed { get; init; }

    public ImmutableArray<AccessDetailShape> AccessDetails { get; init; }

    public bool? IsTruncated { get; init; }

    public string? Marker { get; init; }

    public ErrorDetailsShape? ErrorDetails { get; init; }
}
