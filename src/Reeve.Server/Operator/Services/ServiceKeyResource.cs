using Reeve.Iam;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Server.Operator.Services;

/// <summary>The access keys of linked services in the operator API.</summary>
internal sealed class ServiceKeyResource(ServiceKeys keys, ILogger log)
{
    /// <summary><c>GET services/{servicePrincipal}/access-key</c>.</summary>
    public async ValueTask<OperatorAnswer> ListAsync(HttpContext http, string servicePrincipal) => OperatorAnswer.Of(
        200,
        await keys.ListAsync(servicePrincipal, http.RequestAborted),
        listed => new ServiceKeyListAnswer([.. listed.Select(Show)]),
        OperatorJson.Default.ServiceKeyListAnswer);

    /// <summary><c>POST services/{servicePrincipal}/access-key</c>.</summary>
    public async ValueTask<OperatorAnswer> IssueAsync(HttpContext http, string servicePrincipal) =>
        Show(servicePrincipal, await keys.IssueAsync(servicePrincipal, http.RequestAborted));

    /// <summary><c>POST services/{servicePrincipal}/access-key/rotate</c>.</summary>
    public async ValueTask<OperatorAnswer> RotateAsync(HttpContext http, string servicePrincipal) =>
        Show(servicePrincipal, await keys.RotateAsync(servicePrincipal, http.RequestAborted));

    /// <summary><c>DELETE services/{servicePrincipal}/access-key/{id}</c>.</summary>
    public async ValueTask<OperatorAnswer> RevokeAsync(HttpContext http, string servicePrincipal, string accessKeyId)
    {
        var revoked = await keys.RevokeAsync(servicePrincipal, accessKeyId, http.RequestAborted);
        if (revoked is Result<ServiceAccessKey>.Ok)
        {
            log.ServiceKeyRevoked(servicePrincipal, accessKeyId);
        }

        return OperatorAnswer.Of(200, revoked, Show, OperatorJson.Default.ServiceKeyAnswer);
    }

    private OperatorAnswer Show(string servicePrincipal, Result<IssuedServiceKey> issued)
    {
        if (issued is Result<IssuedServiceKey>.Ok { Value: var made })
        {
            log.ServiceKeyIssued(servicePrincipal, made.Key.Id);
            if (made.Revoked is { } revoked)
            {
                log.ServiceKeyRevoked(servicePrincipal, revoked.Id);
            }
        }

        return OperatorAnswer.Of(
            201,
            issued,
            key => new IssuedServiceKeyAnswer(key.Key.ServicePrincipal, key.Key.Id, key.SecretAccessKey, key.Revoked?.Id),
            OperatorJson.Default.IssuedServiceKeyAnswer);
    }

    private static ServiceKeyAnswer Show(ServiceAccessKey key) => new(key.Id, key.CreateDate);
}
