using System.Collections.Immutable;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Quotas;

namespace Reeve.Server.Operator.Quotas;

/// <summary>The quotas of accounts in the operator API.</summary>
internal sealed class QuotaResource(QuotaAdministration quotas)
{
    private const long BodyLimit = 4096;

    /// <summary><c>GET accounts/{id}/quotas</c>.</summary>
    public async ValueTask<OperatorAnswer> GetAsync(HttpContext http, string accountId) => OperatorAnswer.Of(
        200, await quotas.GetAsync(accountId, http.RequestAborted), QuotaListAnswer.Of, OperatorJson.Default.QuotaListAnswer);

    /// <summary><c>PUT accounts/{id}/quotas</c>.</summary>
    public async ValueTask<OperatorAnswer> SetAsync(HttpContext http, string accountId)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.QuotaStatement, null);
        return body.Then(statement => QuotaRules.Check(statement.Numbers)) switch
        {
            Result<ImmutableArray<QuotaSetting>>.Ok { Value: var settings } => OperatorAnswer.Of(
                200,
                await quotas.By(OperatorOrigin.Of(http)).SetAsync(accountId, settings, http.RequestAborted),
                QuotaListAnswer.Of,
                OperatorJson.Default.QuotaListAnswer),
            Result<ImmutableArray<QuotaSetting>>.Failed failed => OperatorAnswer.Of(failed.Error),
            _ => throw new InvalidOperationException("Result is closed."),
        };
    }
}
