using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Reads a report on last accesses: every service that could be reached, by namespace.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html</remarks>
[Operation(ApiService.Iam, "GetServiceLastAccessedDetails")]
internal sealed class GetServiceLastAccessedDetails : IQuery<GetServiceLastAccessedDetailsRequest, GetServiceLastAccessedDetailsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetServiceLastAccessedDetailsRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetServiceLastAccessedDetailsResponse> Read(
        Account account, GetServiceLastAccessedDetailsRequest request, OperationContext context) =>
        AccessReports.Find(account, context, request.JobId).Then(report => AccessReports.SubjectOf(account, context, report) switch
        {
            Result<AccessSubject>.Ok subject => Page(account, request, context, report, subject.Value),
            Result<AccessSubject>.Failed gone => Basic(report) with { JobStatus = AccessReports.Failed, Error = ErrorDetailsShape.Of(gone.Error) },
            _ => throw new InvalidOperationException("Result is closed."),
        });

    private static Result<GetServiceLastAccessedDetailsResponse> Page(
        Account account, GetServiceLastAccessedDetailsRequest request, OperationContext context, AccessReport report, AccessSubject subject)
    {
        var accesses = new LastAccesses(account, subject, context);
        var services = PagedList.Sorted(
            PagedList.Identity("GetServiceLastAccessedDetails", report.JobId), accesses.Services, service => service, StringComparer.Ordinal);
        return Paging.Take(request, services, account, context).Map(page => Basic(report) with
        {
            ServicesLastAccessed = [.. page.Items.Select(service => accesses.Of(service, report.HasActions))],
            IsTruncated = page.IsTruncated,
            Marker = page.Marker,
        });
    }

    private static GetServiceLastAccessedDetailsResponse Basic(AccessReport report) => new()
    {
        JobStatus = AccessReports.Completed,
        JobType = report.HasActions ? GenerateServiceLastAccessedDetails.ActionLevel : GenerateServiceLastAccessedDetails.ServiceLevel,
        JobCreationDate = report.CreateDate,
        ServicesLastAccessed = [],
        JobCompletionDate = report.CreateDate,
        IsTruncated = false,
    };
}

/// <summary>Parameters of GetServiceLastAccessedDetails.</summary>
internal sealed record GetServiceLastAccessedDetailsRequest : IPagedRequest
{
    [RequiredMember, Length(36, 36)]
    public required string JobId { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }
}

/// <summary>Answer of GetServiceLastAccessedDetails.</summary>
internal sealed record GetServiceLastAccessedDetailsResponse
{
    public required string JobStatus { get; init; }

    public required string JobType { get; init; }

    public required DateTimeOffset JobCreationDate { get; init; }

    public required ImmutableArray<ServiceLastAccessedShape> ServicesLastAccessed { get; init; }

    public required DateTimeOffset JobCompletionDate { get; init; }

    public required bool IsTruncated { get; init; }

    public string? Marker { get; init; }

    /// <summary>Why there is no report; null unless it failed.</summary>
    public ErrorDetailsShape? Error { get; init; }
}
