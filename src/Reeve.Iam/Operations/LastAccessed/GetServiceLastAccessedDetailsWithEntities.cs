using System.Collections.Immutable;
using System.Globalization;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Reads of a report who could have used a service, those who did most recently first.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetailsWithEntities.html</remarks>
[Operation(ApiService.Iam, "GetServiceLastAccessedDetailsWithEntities")]
internal sealed class GetServiceLastAccessedDetailsWithEntities
    : IQuery<GetServiceLastAccessedDetailsWithEntitiesRequest, GetServiceLastAccessedDetailsWithEntitiesResponse>
{
    private static readonly IComparer<string> NewestFirst = Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one));

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetServiceLastAccessedDetailsWithEntitiesRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetServiceLastAccessedDetailsWithEntitiesResponse> Read(
        Account account, GetServiceLastAccessedDetailsWithEntitiesRequest request, OperationContext context) =>
        AccessReports.Find(account, context, request.JobId).Then(report => AccessReports.SubjectOf(account, context, report) switch
        {
            Result<AccessSubject>.Ok subject => Page(account, request, context, report, subject.Value),
            Result<AccessSubject>.Failed gone => Basic(report) with { JobStatus = AccessReports.Failed, Error = ErrorDetailsShape.Of(gone.Error) },
            _ => throw new InvalidOperationException("Result is closed."),
        });

    private static Result<GetServiceLastAccessedDetailsWithEntitiesResponse> Page(
        Account account, GetServiceLastAccessedDetailsWithEntitiesRequest request, OperationContext context, AccessReport report, AccessSubject subject)
    {
        var service = request.ServiceNamespace;
        var entities = PagedList.Sorted(
            PagedList.Identity("GetServiceLastAccessedDetailsWithEntities", report.JobId, service),
            new LastAccesses(account, subject, context).EntitiesOf(service),
            PlaceOf,
            NewestFirst);
        return Paging.Take(request, entities, account, context).Map(page => Basic(report) with
        {
            EntityDetailsList = [.. page.Items.Select(entity => Show(account, entity.Principal, entity.Last))],
            IsTruncated = page.IsTruncated,
            Marker = page.Marker,
        });
    }

    private static string PlaceOf((IPrincipalEntity Principal, DateTimeOffset? Last) entity) =>
        string.Create(CultureInfo.InvariantCulture, $"{entity.Last?.UtcTicks ?? 0:D19}/{entity.Principal.UniqueId}");

    private static EntityDetailsShape Show(Account account, IPrincipalEntity principal, DateTimeOffset? last) => new(
        new(PrincipalUse.ArnOf(account, principal), principal.Name, principal is Role ? "ROLE" : "USER", principal.UniqueId, principal.Path), last);

    private static GetServiceLastAccessedDetailsWithEntitiesResponse Basic(AccessReport report) => new()
    {
        JobStatus = AccessReports.Completed,
        JobCreationDate = report.CreateDate,
        JobCompletionDate = report.CreateDate,
        EntityDetailsList = [],
        IsTruncated = false,
    };
}

/// <summary>Parameters of GetServiceLastAccessedDetailsWithEntities.</summary>
internal sealed record GetServiceLastAccessedDetailsWithEntitiesRequest : IPagedRequest
{
    [RequiredMember, Length(36, 36)]
    public required string JobId { get; init; }

    [RequiredMember, Length(1, 64), Pattern(TextPattern.ServiceNamespace)]
    public required string ServiceNamespace { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }
}

/// <summary>Answer of GetServiceLastAccessedDetailsWithEntities.</summary>
internal sealed record GetServiceLastAccessedDetailsWithEntitiesResponse
{
    public required string JobStatus { get; init; }

    public required DateTimeOffset JobCreationDate { get; init; }

    public required DateTimeOffset JobCompletionDate { get; init; }

    public required ImmutableArray<EntityDetailsShape> EntityDetailsList { get; init; }

    public required bool IsTruncated { get; init; }

    public string? Marker { get; init; }

    /// <summary>Why there is no report; null unless it failed.</summary>
    public ErrorDetailsShape? Error { get; init; }
}
