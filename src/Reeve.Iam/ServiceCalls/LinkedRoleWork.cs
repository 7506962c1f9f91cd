using Reeve.Iam.Audit;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.ServiceCalls;

/// <summary>Changes what an account holds of a service's own role, on the newest state: its key and its role are looked for once more there.</summary>
internal sealed class LinkedRoleWork(Committer committer, CallServices services)
{
    /// <summary>Runs a change. What it says is durable when it returns.</summary>
    /// <param name="service">The service.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="change">The account after the change, with what the trail is told; or the refusal.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    public async ValueTask<Result<T>> RunAsync<T>(
        ApiCaller.LinkedService service,
        string accountId,
        string roleName,
        Func<CommitSession, Account, Role, Result<(Account After, ActionEvent? Event, T Answer)>> change,
        CancellationToken cancellationToken)
    {
        var work = new SessionWork<T>(session => Find(session, service, accountId, roleName).Then(found =>
            change(session, found.Account, found.Role).Map(done =>
            {
                Stage(session, done.After, done.Event?.ToRow(services.Ids.NewUuid()));
                return done.Answer;
            })));
        await committer.SubmitAsync(work, cancellationToken);
        return await work.Done;
    }

    /// <summary>The role of a service in an account, or the refusal.</summary>
    public static Result<(Account Account, Role Role)> Find(Account? account, string servicePrincipal, string roleName) =>
        account?.Roles.Find(roleName) is { ServiceLink: { } link } role && link.ServicePrincipal == servicePrincipal
            ? (account, role)
            : ServiceCallErrors.NoRole(roleName);

    private static Result<(Account Account, Role Role)> Find(CommitSession session, ApiCaller.LinkedService service, string accountId, string roleName) =>
        session.LinkedServices.AccessKeys.ContainsKey(service.AccessKeyId)
            ? Find(session.Find(accountId), service.ServicePrincipal, roleName)
            : ServiceCallErrors.NoService(service.ServicePrincipal);

    private static void Stage(CommitSession session, Account after, AuditRow? audit)
    {
        if (!after.Pending.IsEmpty)
        {
            session.Stage(after, audit);
        }
        else if (audit is not null)
        {
            session.StageAudit(audit);
        }
    }
}
