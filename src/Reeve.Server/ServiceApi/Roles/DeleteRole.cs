using Reeve.Iam.ServiceCalls;

namespace Reeve.Server.ServiceApi.Roles;

/// <summary><c>DELETE /reeve/v1/accounts/{accountId}/roles/{roleName}</c>: the service gives its role up.</summary>
internal sealed class DeleteRole(OwnRoles roles) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "DELETE";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/roles/{roleName}";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var deleted = await request.Service.ThenAsync(service =>
            roles.DeleteAsync(service, request.Path["accountId"], request.Path["roleName"], request.Origin, cancellationToken));
        return ServiceAnswer.Of(deleted.Map(role => new DeletedRoleAnswer(role.RoleName, role.Arn, role.RoleId)), ServiceJson.Default.DeletedRoleAnswer);
    }
}
