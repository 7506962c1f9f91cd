using Reeve.Iam.Audit;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Roles;

namespace Reeve.Iam.Linkage;

/// <summary>
/// What the principals of an account may learn of its service-linked roles beyond what AWS's API tells. Each look is decided by the caller's
/// policies, as the operation of IAM that tells the like, and is in the account's trail.
/// </summary>
public sealed class LinkedRoleInquiries
{
    private static readonly OperationDescriptor GetDeletionStatus = Declared("GetServiceLinkedRoleDeletionStatus");
    private static readonly OperationDescriptor GetRole = Declared("GetRole");

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;
    private readonly DeletionForecaster _forecaster;

    internal LinkedRoleInquiries(AccountStates states, Committer committer, CallServices services, ServiceFaults faults)
    {
        (_states, _committer, _services) = (states, committer, services);
        _forecaster = new DeletionForecaster(states, services, faults);
    }

    /// <summary>How the deletion of a role would end now; decided as <c>iam:GetServiceLinkedRoleDeletionStatus</c>, which tells the same of a deletion that was tried.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="accountId">The role's account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public ValueTask<Result<DeletionForecast>> ForecastAsync(
        ApiCaller.Principal principal, string accountId, string roleName, RequestOrigin origin, CancellationToken cancellationToken) => LookAsync(
            new Look(principal, accountId, roleName, origin, GetDeletionStatus, "ForecastServiceLinkedRoleDeletion"),
            role => _forecaster.ForecastAsync(principal.Account, role, cancellationToken),
            cancellationToken);

    /// <summary>The sessions of a role that have not ended; decided as <c>iam:GetRole</c>.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="accountId">The role's account.</param>
    /// <param name="roleName">The role.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting for the account.</param>
    public ValueTask<Result<ActiveSessions>> SessionsAsync(
        ApiCaller.Principal principal, string accountId, string roleName, RequestOrigin origin, CancellationToken cancellationToken) => LookAsync(
            new Look(principal, accountId, roleName, origin, GetRole, "ListServiceLinkedRoleSessions"),
            role => ValueTask.FromResult(ActiveSessions.Of(principal.Account, role.UniqueId, _services.Time.GetUtcNow())),
            cancellationToken);

    private async ValueTask<Result<T>> LookAsync<T>(Look look, Func<Role, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        var now = _services.Time.GetUtcNow();
        var account = look.Principal.Account;
        var managed = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken)).PoliciesSeenBy(account);
        var found = Refusal(look, new(look.Origin, now, managed)) is { } refusal
            ? refusal
            : LinkedRoleLookup.Find(account, account.Id, look.RoleName).Map(static pair => pair.Role);
        _committer.Keep(EventOf(look, now, (found as Result<Role>.Failed)?.Error).ToRow(_services.Ids.NewUuid()));
        return found switch
        {
            Result<Role>.Ok ok => await read(ok.Value),
            Result<Role>.Failed failed => failed.Error,
            _ => throw new InvalidOperationException("Result is closed."),
        };
    }

    // INVARIANT: what is read is the caller's own account; of another one nothing is even looked for.
    private static IamError? Refusal(Look look, ActionAuthorizer.Circumstances told)
    {
        var account = look.Principal.Account;
        var isOwn = look.AccountId == account.Id;
        var target = isOwn ? RoleTargets.Of(account, look.RoleName) : new(Arns.Role(look.AccountId, "/", look.RoleName));
        return SessionRestrictions.FindRefusal(look.DecidedAs, look.Principal.Caller)
            ?? ActionAuthorizer.Refuse(look.Principal, look.DecidedAs.Action, target, look.AccountId, told)
            ?? (isOwn ? null : IamErrors.NoSuchEntity("role", look.RoleName));
    }

    private static ActionEvent EventOf(Look look, DateTimeOffset now, IamError? error) => new()
    {
        AccountId = look.Principal.Account.Id,
        Caller = look.Principal.Caller,
        Origin = look.Origin,
        At = now,
        Source = "iam.amazonaws.com",
        Name = look.EventName,
        IsReadOnly = true,
        WriteRequest = json =>
        {
            json.WriteString("accountId"u8, look.AccountId);
            json.WriteString("roleName"u8, look.RoleName);
        },
        Error = error,
    };

    private static OperationDescriptor Declared(string name) =>
        OperationTable.Find(ApiService.Iam, name) ?? throw new InvalidOperationException($"{name} is declared.");

    private sealed record Look(
        ApiCaller.Principal Principal, string AccountId, string RoleName, RequestOrigin Origin, OperationDescriptor DecidedAs, string EventName);
}
