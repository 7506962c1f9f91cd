using System.Text.Json;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Audit;

/// <summary>
/// Runs what the operator does in accounts. Where it is known where the operator's request came from, an event goes into the account's trail
/// in the same transaction, whether it was carried out or refused; what the server does by itself, at its first start, leaves none.
/// </summary>
/// <param name="committer">Where it is committed.</param>
/// <param name="services">Ids and the clock.</param>
/// <param name="origin">Where the operator's request came from, or null.</param>
internal sealed class OperatorWork(Committer committer, CallServices services, RequestOrigin? origin = null)
{
    /// <summary>The event source of what the operator does.</summary>
    public const string Source = "operator.reeve";

    /// <summary>The same, for a request.</summary>
    public OperatorWork By(RequestOrigin request) => new(committer, services, request);

    /// <summary>Does something, and returns once it is durable.</summary>
    public ValueTask<Result<T>> RunAsync<T>(OperatorAct act, Func<CommitSession, Result<T>> run, CancellationToken cancellationToken) =>
        RunAsync(session => Tell(session, act, run(session)), cancellationToken);

    /// <summary>Does something that tells of itself, and returns once it is durable.</summary>
    public async ValueTask<Result<T>> RunAsync<T>(Func<CommitSession, Result<T>> run, CancellationToken cancellationToken)
    {
        var work = new SessionWork<T>(run);
        await committer.SubmitAsync(work, cancellationToken);
        return await work.Done;
    }

    /// <summary>Stages the event of something that is done or refused. An account that is not there has no trail.</summary>
    public Result<T> Tell<T>(CommitSession session, OperatorAct act, Result<T> result)
    {
        if (origin is not null && (session.Find(act.AccountId) is not null || session.IsRemoved(act.AccountId)))
        {
            session.StageEventOfChange(ToRow(origin, act, (result as Result<T>.Failed)?.Error));
        }

        return result;
    }

    private AuditRow ToRow(RequestOrigin request, OperatorAct act, IamError? error) => new EventEnvelope
    {
        RecipientId = act.AccountId,
        Caller = null,
        Origin = request,
        At = services.Time.GetUtcNow(),
        Source = Source,
        Name = act.Name,
        IsReadOnly = false,
    }.ToRow(services.Ids.NewUuid(), json => WriteOwn(json, act, error));

    private static void WriteOwn(Utf8JsonWriter json, OperatorAct act, IamError? error)
    {
        json.WriteStartObject("requestParameters"u8);
        act.WriteRequest(json);
        json.WriteEndObject();
        json.WriteNull("responseElements"u8);
        if (error is not null)
        {
            json.WriteString("errorCode"u8, AuditEvent.ErrorCode(error));
            json.WriteString("errorMessage"u8, error.Message);
        }
    }
}
