using System.Collections.Immutable;
using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.State;

namespace Reeve.Iam.ServiceCalls;

/// <summary>The door by which linked services delete their own roles.</summary>
public sealed class OwnRoles
{
    private readonly LinkedRoleWork _work;
    private readonly CallServices _services;

    internal OwnRoles(Committer committer, CallServices services)
    {
        _work = new LinkedRoleWork(committer, services);
        _services = services;
    }

    /// <summary>Removes a role of the service, unless leases say that it is used or somebody claims it. Its sessions are the service's own, and end with it. A deletion that is under way finds it gone and succeeds.</summary>
    /// <param name="service">The service whose role it is.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="origin">Where the service's request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public ValueTask<Result<ServiceRole>> DeleteAsync(
        ApiCaller.LinkedService service, string accountId, string roleName, RequestOrigin origin, CancellationToken cancellationToken) =>
        _work.RunAsync<ServiceRole>(
            service,
            accountId,
            roleName,
            (session, account, role) =>
            {
                var now = _services.Time.GetUtcNow();
                if (IsDeletedByIamAlone(session, role))
                {
                    return ServiceCallErrors.NotByService(role.Name, "deleted");
                }

                if (account.RoleClaims.TryGetValue(role.UniqueId, out var claims))
                {
                    return DeletionErrors.Claimed(role.Name, claims);
                }

                ImmutableArray<UsageLease> live = [.. account.RoleUsages.GetValueOrDefault(role.UniqueId)?.Leases.Where(lease => lease.IsLive(now)) ?? []];
                return live.IsEmpty
                    ? (account.Without(role), EventOf(service, account, role, origin, now), new ServiceRole(
                        role.Name, Arns.Role(account.Id, role.Path, role.Name), role.UniqueId, IsNew: false))
                    : ServiceCallErrors.InUse(role.Name, live);
            },
            cancellationToken);

    private static bool IsDeletedByIamAlone(CommitSession session, Role role) =>
        role.ServiceLink is { } link
        && session.LinkedServices.Services.GetValueOrDefault(link.ServicePrincipal)?.Manifest.Roles
            .FirstOrDefault(template => template.Name == link.TemplateRoleName) is { DeletedBy: RoleAuthority.Iam };

    private static ActionEvent EventOf(ApiCaller.LinkedService service, Account account, Role role, RequestOrigin origin, DateTimeOffset now) => new()
    {
        AccountId = account.Id,
        Caller = new Caller.LinkedService(account.Id, service.AccessKeyId, new ServiceCause(service.ServicePrincipal)),
        Origin = origin,
        At = now,
        Source = "iam.amazonaws.com",
        Name = "DeleteServiceLinkedRole",
        WriteRequest = json => json.WriteString("roleName"u8, role.Name),
    };
}
