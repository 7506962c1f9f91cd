using System.Text;
using Reeve.Iam;
using Reeve.Iam.Deletion;
using Reeve.Iam.Errors;
using Reeve.Iam.Linkage;

namespace Reeve.Server.Operator.Linkage;

/// <summary>The faults of linked services in the operator API, for those who test what deletes roles.</summary>
internal sealed class FaultResource(LinkedRoleAdministration roles, TimeProvider time, ILogger log)
{
    private const long BodyLimit = 16 * 1024;
    private const int LongestSeconds = 24 * 60 * 60;
    private const int LongestReason = 1000;

    /// <summary><c>GET services/{servicePrincipal}/faults</c>.</summary>
    public async ValueTask<OperatorAnswer> GetAsync(HttpContext http, string servicePrincipal) =>
        await roles.IsServiceAsync(servicePrincipal, http.RequestAborted) ? Show(servicePrincipal) : OperatorAnswer.Of(NoSuchService(servicePrincipal));

    /// <summary><c>PUT services/{servicePrincipal}/faults</c>.</summary>
    public async ValueTask<OperatorAnswer> SetAsync(HttpContext http, string servicePrincipal)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.FaultsStatement, null);
        var isService = await roles.IsServiceAsync(servicePrincipal, http.RequestAborted);
        var faults = body.Then(statement => isService ? Read(statement) : NoSuchService(servicePrincipal));
        if (faults is not Result<DeletionFaults>.Ok { Value: var wanted })
        {
            return OperatorAnswer.Of(200, faults, static _ => new FaultsStatement(), OperatorJson.Default.FaultsStatement);
        }

        roles.Faults.Set(servicePrincipal, wanted);
        var answer = Show(servicePrincipal);
        if (wanted.IsAny)
        {
            log.FaultsSet(servicePrincipal, Encoding.UTF8.GetString(answer.Body));
        }
        else
        {
            log.FaultsLifted(servicePrincipal);
        }

        return answer;
    }

    /// <summary><c>DELETE services/{servicePrincipal}/faults</c>.</summary>
    public async ValueTask<OperatorAnswer> LiftAsync(HttpContext http, string servicePrincipal)
    {
        if (!await roles.IsServiceAsync(servicePrincipal, http.RequestAborted))
        {
            return OperatorAnswer.Of(NoSuchService(servicePrincipal));
        }

        roles.Faults.Set(servicePrincipal, DeletionFaults.None);
        log.FaultsLifted(servicePrincipal);
        return Show(servicePrincipal);
    }

    private static IamError NoSuchService(string servicePrincipal) =>
        IamErrors.NoSuchEntity($"The linked service {servicePrincipal} cannot be found. Service principals are case-sensitive.");

    private Result<DeletionFaults> Read(FaultsStatement statement)
    {
        if (statement.SlowSeconds is < 0 or > LongestSeconds || statement.ThrottledSeconds is < 0 or > LongestSeconds)
        {
            return IamErrors.ValidationError(FormattableString.Invariant($"slowSeconds and throttledSeconds are 0 to {LongestSeconds}."));
        }

        if (statement.Failing is { Length: 0 or > LongestReason })
        {
            return IamErrors.ValidationError(FormattableString.Invariant($"failing is the reason that clients are told, 1 to {LongestReason} characters."));
        }

        return new DeletionFaults
        {
            Delay = TimeSpan.FromSeconds(statement.SlowSeconds),
            IsPartial = statement.Partial,
            Failure = statement.Failing,
            ThrottledUntil = statement.ThrottledSeconds > 0 ? time.GetUtcNow().AddSeconds(statement.ThrottledSeconds) : null,
        };
    }

    private OperatorAnswer Show(string servicePrincipal)
    {
        var faults = roles.Faults.Of(servicePrincipal);
        var throttled = faults.ThrottledUntil - time.GetUtcNow();
        return OperatorAnswer.Of(
            200,
            new FaultsStatement(
                (int)faults.Delay.TotalSeconds, faults.IsPartial, faults.Failure, throttled > TimeSpan.Zero ? (int)Math.Ceiling(throttled.Value.TotalSeconds) : 0),
            OperatorJson.Default.FaultsStatement);
    }
}
