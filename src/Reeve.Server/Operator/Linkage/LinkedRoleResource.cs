using System.Collections.Immutable;
using Reeve.Iam;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Linkage;

namespace Reeve.Server.Operator.Linkage;

/// <summary>Service-linked roles in the operator API: what keeps them, and who claims them.</summary>
internal sealed class LinkedRoleResource(LinkedRoleAdministration roles)
{
    private const long BodyLimit = 16 * 1024;

    /// <summary><c>GET accounts/{id}/roles/{roleName}/deletion-forecast</c>.</summary>
    public async ValueTask<OperatorAnswer> ForecastAsync(HttpContext http, string accountId, string roleName) => OperatorAnswer.Of(
        200, await roles.ForecastAsync(accountId, roleName, http.RequestAborted), ForecastAnswer.Of, OperatorJson.Default.ForecastAnswer);

    /// <summary><c>GET accounts/{id}/roles/{roleName}/sessions</c>.</summary>
    public async ValueTask<OperatorAnswer> SessionsAsync(HttpContext http, string accountId, string roleName) => OperatorAnswer.Of(
        200, await roles.SessionsAsync(accountId, roleName, http.RequestAborted), ActiveSessionsAnswer.Of, OperatorJson.Default.ActiveSessionsAnswer);

    /// <summary><c>POST accounts/{id}/roles/{roleName}/revoke-sessions</c>.</summary>
    public async ValueTask<OperatorAnswer> RevokeSessionsAsync(HttpContext http, string accountId, string roleName) => OperatorAnswer.Of(
        200,
        await roles.By(OperatorOrigin.Of(http)).RevokeSessionsAsync(accountId, roleName, http.RequestAborted),
        RevokedSessionsAnswer.Of,
        OperatorJson.Default.RevokedSessionsAnswer);

    /// <summary><c>GET accounts/{id}/roles/{roleName}/claims</c>.</summary>
    public async ValueTask<OperatorAnswer> ClaimsAsync(HttpContext http, string accountId, string roleName) => Show(
        await roles.ClaimsAsync(accountId, roleName, http.RequestAborted));

    /// <summary><c>DELETE accounts/{id}/roles/{roleName}/claims/{owner}</c>.</summary>
    public async ValueTask<OperatorAnswer> ReleaseAsync(HttpContext http, string accountId, string roleName, string owner) => Show(
        await roles.By(OperatorOrigin.Of(http)).ReleaseAsync(accountId, roleName, owner, http.RequestAborted));

    /// <summary><c>POST accounts/{id}/service-linked-roles</c>.</summary>
    public async ValueTask<OperatorAnswer> EnsureAsync(HttpContext http, string accountId)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.EnsureStatement, null);
        if (body is not Result<EnsureStatement>.Ok { Value: var wish })
        {
            return OperatorAnswer.Of(200, body, static statement => statement, OperatorJson.Default.EnsureStatement);
        }

        var ensured = await roles.By(OperatorOrigin.Of(http)).EnsureAsync(
            accountId, new(wish.Service, wish.Suffix, wish.Description, wish.Owner), http.RequestAborted);
        var status = ensured is Result<EnsuredRole>.Ok { Value.IsNew: true } ? 201 : 200;
        return OperatorAnswer.Of(status, ensured, made => Show(accountId, made), OperatorJson.Default.EnsuredRoleAnswer);
    }

    private static OperatorAnswer Show(Result<RoleClaims> claims) => OperatorAnswer.Of(
        200, claims, present => new ClaimListAnswer(Show(present.Claims)), OperatorJson.Default.ClaimListAnswer);

    private static EnsuredRoleAnswer Show(string accountId, EnsuredRole ensured) => new(
        ensured.Role.Name, Arns.Role(accountId, ensured.Role.Path, ensured.Role.Name), ensured.IsNew, Show(ensured.Claims));

    private static ClaimAnswer[] Show(ImmutableArray<RoleClaim> claims) => [.. claims.Select(claim => new ClaimAnswer(claim.Owner, OperatorTexts.Of(claim.Date)))];
}
