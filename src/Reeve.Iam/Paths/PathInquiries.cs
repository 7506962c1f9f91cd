using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.State;

namespace Reeve.Iam.Paths;

/// <summary>Who can do what, asked by the operator or by a principal of the account. What principals ask is in the account's trail.</summary>
public sealed class PathInquiries
{
    private const string Everything = "*";
    private const string EventName = "FindAccessPaths";

    private static readonly OperationDescriptor DecidedAs =
        OperationTable.Find(ApiService.Iam, "SimulatePrincipalPolicy") ?? throw new InvalidOperationException("SimulatePrincipalPolicy is declared.");

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly CallServices _services;

    internal PathInquiries(AccountStates states, Committer committer, CallServices services) => (_states, _committer, _services) = (states, committer, services);

    /// <summary>Answers the operator, who is no principal of any account, so that no policy is asked.</summary>
    public async ValueTask<Result<AccessPathPage>> FindAsync(string accountId, PathQuestion question, CancellationToken cancellationToken) =>
        await _states.FindAsync(accountId, cancellationToken) is { } account
            ? await AnswerAsync(account, question, cancellationToken)
            : AccountErrors.NoSuchAccount(accountId);

    /// <summary>Answers a principal; decided as <c>iam:SimulatePrincipalPolicy</c> on everything, which tells the same of one principal at a time.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="accountId">The account that is asked about: the principal's own.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<Result<AccessPathPage>> FindAsync(
        ApiCaller.Principal principal, string accountId, PathQuestion question, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var now = _services.Time.GetUtcNow();
        var account = principal.Account;
        var managed = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken)).PoliciesSeenBy(account);
        var refusal = SessionRestrictions.FindRefusal(DecidedAs, principal.Caller)
            ?? ActionAuthorizer.Refuse(principal, DecidedAs.Action, new AuthorizationTarget(Everything), accountId, new(origin, now, managed))
            ?? (accountId == account.Id ? null : AccountErrors.NoSuchAccount(accountId));
        var answer = refusal is null ? await AnswerAsync(account, question, cancellationToken) : refusal;
        _committer.Keep(EventOf(principal, accountId, question, origin, now, (answer as Result<AccessPathPage>.Failed)?.Error).ToRow(_services.Ids.NewUuid()));
        return answer;
    }

    private async ValueTask<Result<AccessPathPage>> AnswerAsync(Account account, PathQuestion question, CancellationToken cancellationToken)
    {
        if (question.FindFault() is { } fault)
        {
            return fault;
        }

        var list = $"{account.Id}\nwho-can\n{question.Identity}";
        string? after = null;
        if (question.Marker is { } marker && (after = _services.Markers.Open(marker, list)) is null)
        {
            return IamErrors.ValidationError("Invalid Marker.");
        }

        var directory = await _states.ServicesAsync(cancellationToken);
        var managed = _services.Catalogs.Of(directory).PoliciesSeenBy(account);
        var page = new PathFinder(account, directory, managed, question, _services.Time.GetUtcNow()).Page(after);
        return page.Marker is { } last ? page with { Marker = _services.Markers.Seal(last, list) } : page;
    }

    private static ActionEvent EventOf(
        ApiCaller.Principal principal, string accountId, PathQuestion question, RequestOrigin origin, DateTimeOffset now, IamError? error) => new()
        {
            AccountId = principal.Account.Id,
            Caller = principal.Caller,
            Origin = origin,
            At = now,
            Source = "iam.amazonaws.com",
            Name = EventName,
            IsReadOnly = true,
            WriteRequest = json =>
            {
                json.WriteString("accountId"u8, accountId);
                json.WriteString("action"u8, question.Action);
                json.WriteString("resource"u8, question.Resource);
                if (question.ServiceResource is { } resource)
                {
                    json.WriteString("serviceResource"u8, resource);
                }
            },
            Error = error,
        };
}
