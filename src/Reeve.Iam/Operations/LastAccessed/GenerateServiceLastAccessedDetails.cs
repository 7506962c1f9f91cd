using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Asks for a report on the services that a user, role or managed policy allows, and when each was last tried.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html</remarks>
[Operation(ApiService.Iam, "GenerateServiceLastAccessedDetails")]
internal sealed class GenerateServiceLastAccessedDetails
    : IOperation<GenerateServiceLastAccessedDetailsRequest, GenerateServiceLastAccessedDetailsResponse>
{
    /// <summary>Services alone.</summary>
    public const string ServiceLevel = "SERVICE_LEVEL";

    /// <summary>Services and their actions.</summary>
    public const string ActionLevel = "ACTION_LEVEL";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GenerateServiceLastAccessedDetailsRequest request, OperationContext context) => new(request.Arn)
    {
        ResourceTags = AccessSubject.Find(account, context, request.Arn) is Result<AccessSubject>.Ok { Value: var subject } ? subject.Tags : [],
    };

    /// <inheritdoc/>
    public Result<Change<GenerateServiceLastAccessedDetailsResponse>> Apply(
        Account account, GenerateServiceLastAccessedDetailsRequest request, OperationContext context) =>
        AccessSubject.Find(account, context, request.Arn).Map(subject =>
        {
            var report = new AccessReport
            {
                JobId = context.Ids.NewUuid().ToString("D"),
                Arn = request.Arn,
                SubjectId = subject.UniqueId,
                HasActions = request.Granularity is ActionLevel,
                RequesterId = context.Caller.UserId,
                CreateDate = context.Now,
            };
            return Change.Of(
                AccessReports.MakeRoom(account, context.Now).With(report), new GenerateServiceLastAccessedDetailsResponse(report.JobId));
        });
}

/// <summary>Parameters of GenerateServiceLastAccessedDetails.</summary>
internal sealed record GenerateServiceLastAccessedDetailsRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string Arn { get; init; }

    [OneOf(GenerateServiceLastAccessedDetails.ServiceLevel, GenerateServiceLastAccessedDetails.ActionLevel)]
    public string? Granularity { get; init; }
}

/// <summary>Answer of GenerateServiceLastAccessedDetails.</summary>
/// <param name="JobId">What to ask for the report with.</param>
internal sealed record GenerateServiceLastAccessedDetailsResponse(string JobId);
