using System.Collections.Immutable;
using Reeve.Iam;
using Reeve.Iam.Accounts;
using Reeve.Iam.Entities;

namespace Reeve.Server.Operator;

/// <summary>The usage of service-linked roles in the operator API.</summary>
internal sealed class UsageResource(AccountAdministration accounts, TimeProvider time)
{
    private const long BodyLimit = 4 * 1024 * 1024;

    /// <summary><c>GET accounts/{id}/roles/{roleName}/usage</c>.</summary>
    public async ValueTask<OperatorAnswer> GetAsync(HttpContext http, string accountId, string roleName) =>
        Show(await accounts.GetUsageAsync(accountId, roleName, http.RequestAborted));

    /// <summary><c>PUT accounts/{id}/roles/{roleName}/usage</c>.</summary>
    public async ValueTask<OperatorAnswer> StateAsync(HttpContext http, string accountId, string roleName)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.UsageStatement, null);
        return body.Then(statement => LeaseRules.Check(statement, time.GetUtcNow())) switch
        {
            Result<ImmutableArray<UsageLease>>.Ok leases => Show(
                await accounts.By(OperatorOrigin.Of(http)).StateUsageAsync(accountId, roleName, leases.Value, http.RequestAborted)),
            Result<ImmutableArray<UsageLease>>.Failed failed => OperatorAnswer.Of(failed.Error),
            _ => throw new InvalidOperationException("Result is closed."),
        };
    }

    /// <summary><c>DELETE accounts/{id}/roles/{roleName}/usage</c>.</summary>
    public async ValueTask<OperatorAnswer> LiftAsync(HttpContext http, string accountId, string roleName) =>
        Show(await accounts.By(OperatorOrigin.Of(http)).LiftUsageAsync(accountId, roleName, http.RequestAborted));

    private static OperatorAnswer Show(Result<RoleUsage> usage) => OperatorAnswer.Of(
        200,
        usage,
        stated => new UsageStatement([.. stated.Leases.Select(OperatorTexts.Of)]),
        OperatorJson.Default.UsageStatement);
}
