using System.Collections.Immutable;
using Reeve.Iam.Audit;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.State;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>
/// What the principals of an account do with the versions of templates that wait for its approval. To see them is to list roles. To approve
/// them takes <c>iam:CreateServiceLinkedRole</c> on each role that follows: either way the service gets in the account what its template says.
/// </summary>
public sealed class TemplateApprovals
{
    private static readonly OperationDescriptor ListRoles = Declared("ListRoles");
    private static readonly OperationDescriptor CreateServiceLinkedRole = Declared("CreateServiceLinkedRole");

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;

    internal TemplateApprovals(AccountStates states, Committer committer, CallServices services) =>
        (_states, _committer, _services) = (states, committer, services);

    /// <summary>Whether the account approves new versions, and those that wait for it.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async ValueTask<Result<TemplateApproval>> ListAsync(
        ApiCaller.Principal principal, string accountId, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var now = _services.Time.GetUtcNow();
        var catalog = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken));
        var told = new ActionAuthorizer.Circumstances(origin, now, catalog.PoliciesSeenBy(principal.Account));
        var refusal = Refusal(principal, ListRoles, accountId, [new AuthorizationTarget("*")], told);
        _committer.Keep(new ActionEvent
        {
            AccountId = principal.Account.Id,
            Caller = principal.Caller,
            Origin = origin,
            At = now,
            Source = "iam.amazonaws.com",
            Name = "ListPendingTemplateVersions",
            IsReadOnly = true,
            WriteRequest = json => json.WriteString("accountId"u8, accountId),
            Error = refusal,
        }.ToRow(_services.Ids.NewUuid()));
        return refusal is null ? TemplateApproval.Of(principal.Account, catalog.Templates) : refusal;
    }

    /// <summary>
    /// Approves the versions of a service's templates that wait, as they were looked at: where others wait by now, nothing is approved. The
    /// account's roles follow in the same commit.
    /// </summary>
    /// <param name="principal">Who approves.</param>
    /// <param name="request">What is approved.</param>
    /// <param name="cancellationToken">Ends the waiting for a place in the queue of commits.</param>
    /// <returns>What waited, and is in effect now.</returns>
    public async ValueTask<Result<ImmutableArray<PendingVersion>>> ApproveAsync(
        ApiCaller.Principal principal, ApprovalRequest request, CancellationToken cancellationToken)
    {
        var first = Decide(principal.Account, request, _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken)));
        if (first.Followed is Result<ImmutableArray<PendingVersion>>.Failed)
        {
            // It takes no place in the queue: nothing is to be written but the event.
            if (first.Event is { } refused)
            {
                _committer.Keep(refused.ToRow(_services.Ids.NewUuid()));
            }

            return first.Followed;
        }

        var work = new SessionWork<ImmutableArray<PendingVersion>>(session => Run(session, principal.Account.Id, request));
        await _committer.SubmitAsync(work, cancellationToken);
        return await work.Done;
    }

    // On the newest state: a key, a policy or a version that is gone by then is gone for it.
    private Result<ImmutableArray<PendingVersion>> Run(CommitSession session, string callersAccountId, ApprovalRequest request)
    {
        var decided = Decide(session.Find(callersAccountId), request, _services.Catalogs.Of(session.LinkedServices));
        if (decided.Event?.ToRow(_services.Ids.NewUuid()) is { } row)
        {
            if (decided.After is { Pending.IsEmpty: false } after)
            {
                session.Stage(after, row);
            }
            else
            {
                session.StageAudit(row);
            }
        }

        return decided.Followed;
    }

    private Decision Decide(Account? account, ApprovalRequest request, ServiceCatalog catalog)
    {
        if (account is null || CallerResolver.Find(account, request.Credential) is not { } caller)
        {
            return new(null, null, IamErrors.InvalidClientTokenId());
        }

        var now = _services.Time.GetUtcNow();
        var pending = TemplateApproval.Of(account, catalog.Templates).Pending
            .Where(version => version.ServicePrincipal == request.ServicePrincipal)
            .ToImmutableArray();
        var told = new ActionAuthorizer.Circumstances(request.Origin, now, catalog.PoliciesSeenBy(account));
        var refusal = Refusal(new(caller, account), CreateServiceLinkedRole, request.AccountId, Targets(account, request, pending), told)
            ?? (catalog.Directory.Services.ContainsKey(request.ServicePrincipal) ? null : RegistryErrors.NoSuchService(request.ServicePrincipal))
            ?? (IsWhatWaits(request.Versions, pending) ? null : RegistryErrors.OtherVersionsWait(request.ServicePrincipal));
        return refusal is null
            ? new(TemplateFollowing.Follow(account, request.ServicePrincipal, catalog.Templates), EventOf(caller, request, now, null), pending)
            : new(null, EventOf(caller, request, now, refusal), refusal);
    }

    private static bool IsWhatWaits(ImmutableArray<ApprovedVersion> seen, ImmutableArray<PendingVersion> pending) =>
        seen.ToHashSet().SetEquals(pending.Select(version => new ApprovedVersion(version.TemplateRoleName, version.NewestVersion)));

    private static IEnumerable<AuthorizationTarget> Targets(Account account, ApprovalRequest request, ImmutableArray<PendingVersion> pending) => pending
        .Select(version => account.Roles.Find(version.RoleName) is { } role ? Arns.Role(request.AccountId, role.Path, role.Name) : "*")
        .DefaultIfEmpty("*")
        .Select(resource => new AuthorizationTarget(resource) { Keys = [KeyValuePair.Create("iam:AWSServiceName", request.ServicePrincipal)] });

    // INVARIANT: what is read and changed is the caller's own account; of another one nothing is allowed.
    private static IamError? Refusal(
        ApiCaller.Principal principal, OperationDescriptor decidedAs, string accountId, IEnumerable<AuthorizationTarget> targets, ActionAuthorizer.Circumstances told) =>
        SessionRestrictions.FindRefusal(decidedAs, principal.Caller)
        ?? targets.Select(target => ActionAuthorizer.Refuse(principal, decidedAs.Action, target, accountId, told)).FirstOrDefault(refusal => refusal is not null)
        ?? (accountId == principal.Account.Id ? null : IamErrors.AccessDenied("An account is approved for by its own principals."));

    private static ActionEvent EventOf(Caller caller, ApprovalRequest request, DateTimeOffset now, IamError? error) => new()
    {
        AccountId = caller.AccountId,
        Caller = caller,
        Origin = request.Origin,
        At = now,
        Source = "iam.amazonaws.com",
        Name = "ApproveTemplateVersions",
        WriteRequest = request.Write,
        Error = error,
    };

    private static OperationDescriptor Declared(string name) =>
        OperationTable.Find(ApiService.Iam, name) ?? throw new InvalidOperationException($"{name} is declared.");

    private sealed record Decision(Account? After, ActionEvent? Event, Result<ImmutableArray<PendingVersion>> Followed);
}
