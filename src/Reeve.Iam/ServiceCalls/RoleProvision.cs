using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.Operations;
using Reeve.Iam.State;

namespace Reeve.Iam.ServiceCalls;

/// <summary>Gives linked services their roles, on behalf of their callers.</summary>
public sealed class RoleProvision
{
    private readonly AccountStates _states;
    private readonly CallExecutor _calls;
    private readonly CallServices _services;

    internal RoleProvision(AccountStates states, CallExecutor calls, CallServices services)
    {
        _states = states;
        _calls = calls;
        _services = services;
    }

    /// <summary>
    /// The role, which is made when it is not there: then the caller needs <c>iam:CreateServiceLinkedRole</c>. To be told of one that is there takes
    /// no permission, because the service gains nothing by it.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="accountId">The account, which must be the caller's.</param>
    /// <param name="request">Which role.</param>
    /// <param name="by">What the caller was verified to have signed with.</param>
    /// <param name="origin">Where the service's request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public async ValueTask<Result<ServiceRole>> EnsureAsync(
        ApiCaller.LinkedService service, string accountId, RoleRequest request, Credential by, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var directory = await _states.ServicesAsync(cancellationToken);
        if (!directory.Services.TryGetValue(service.ServicePrincipal, out var registered))
        {
            return ServiceCallErrors.NoService(service.ServicePrincipal);
        }

        // The key, with what signs it, carries its account; a service's carries none.
        if (AccessKeyIds.FindAccountId(by.AccessKeyId) != accountId)
        {
            return ServiceCallErrors.CallerElsewhere(accountId);
        }

        if (await _states.FindAsync(accountId, cancellationToken) is not { } account || CallerResolver.Find(account, by) is null)
        {
            return ServiceCallErrors.UnknownCaller();
        }

        var wanted = WantedRole.Of(service.ServicePrincipal, request, _services.Catalogs.Of(directory).TemplatesSeenBy(account));
        return wanted.Then(found => Present(found, account)) switch
        {
            Result<ServiceRole?>.Ok { Value: { } present } => present,
            Result<ServiceRole?>.Failed failed => failed.Error,
            _ => await MakeAsync(registered, request, by, origin, cancellationToken),
        };
    }

    private static Result<ServiceRole?> Present(WantedRole wanted, Account account) => wanted.FindIn(account).Map(
        role => role is null ? null : new ServiceRole(role.Name, wanted.ArnIn(account.Id), role.UniqueId, IsNew: false));

    private async ValueTask<Result<ServiceRole>> MakeAsync(
        LinkedService registered, RoleRequest request, Credential by, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var role = registered.Manifest.Roles.FirstOrDefault(role => request.RoleName is null || role.Name == request.RoleName);
        if (role is { CreatedBy: RoleAuthority.Iam })
        {
            return ServiceCallErrors.NotByService(role.Name, "made");
        }

        var service = registered.Manifest.Service;
        return await _calls.ExecuteAsync(new EnsureRoleCall(service, request), by, origin with { InvokedBy = service }, cancellationToken) switch
        {
            CallResult.Done { Outcome: TypedCallOutcome<ServiceRole> { Response: var made } } => made,
            CallResult.Refused refused => refused.Error,
            _ => throw new InvalidOperationException("An ensured role is a role, or refused."),
        };
    }
}
