using Reeve.Iam.Attempts;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Mfa;
using Reeve.Iam.Operations;
using Reeve.Iam.Passwords;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;

namespace Reeve.Iam.SignIn;

/// <summary>The last step of a sign-in, in the committer's loop: the MFA code is used up, the session made, the event kept.</summary>
internal sealed class SignInAdmission(CallServices services, CallMemory memory)
{
    // What the event names before there is a session.
    private const string NoKey = "";

    /// <summary>Lets somebody in, or asks for the MFA code that is missing.</summary>
    public Result<Admitted> Admit(CommitSession session, SignInClaim claim, RequestOrigin origin)
    {
        if (session.Find(claim.AccountId) is not { } account || FindCaller(account, claim) is not { } caller)
        {
            return SignInErrors.Wrong(); // gone since the password was looked at
        }

        var serials = caller is Caller.IamUser { Entity: var user } ? user.MfaSerialNumbers : account.Root.MfaSerialNumbers;
        if (serials.IsEmpty)
        {
            return Enter(session, account, caller, claim, origin, mfa: false);
        }

        if (claim.MfaCode is null)
        {
            return SignInErrors.MfaRequired();
        }

        var check = Check(account, caller, serials, claim.MfaCode);
        switch (check.Verdict)
        {
            case MfaVerdict.Accepted:
                return Enter(session, check.After, caller, claim, origin, mfa: true);
            case MfaVerdict.TooManyTries:
                return SignInErrors.TooManyTries();
            default:
                session.StageAudit(Event(caller, origin, mfa: true, SignInErrors.WrongMfaCode()));
                return SignInErrors.WrongMfaCode();
        }
    }

    /// <summary>Keeps the event of a sign-in that failed, where there is a user whom it concerns.</summary>
    public Result<bool> Refuse(CommitSession session, string accountId, string userName, RequestOrigin origin)
    {
        if (session.Find(accountId) is { } account && account.Users.Find(userName) is { } user)
        {
            session.StageAudit(Event(new Caller.IamUser(accountId, NoKey, user), origin, mfa: false, SignInErrors.Wrong()));
        }

        return true;
    }

    private Result<Admitted> Enter(CommitSession commit, Account account, Caller caller, SignInClaim claim, RequestOrigin origin, bool mfa)
    {
        var now = services.Time.GetUtcNow();
        var session = new Session
        {
            Kind = SessionKind.User,
            AccountId = account.Id,
            PrincipalId = (caller as Caller.IamUser)?.Entity.UniqueId,
            RootSince = caller is Caller.Root ? account.Root.CreateDate : null,
            IssuedAt = now,
            DurationSeconds = claim.DurationSeconds,
            MfaAt = mfa ? now : null,
            IsSignIn = true,
        };
        return new SessionMint(services.Sessions, services.Ids).Mint(session).Map(minted =>
        {
            var row = Event(WithKey(caller, minted.Credentials.AccessKeyId, session), origin, mfa, null);
            if (account.Pending.IsEmpty)
            {
                commit.StageAudit(row);
            }
            else
            {
                commit.Stage(account, row);
            }

            return new Admitted(Show(commit, caller, minted.Credentials), session);
        });
    }

    private static Caller WithKey(Caller caller, string accessKeyId, Session session) => caller switch
    {
        Caller.IamUser { Entity: var user } => new Caller.IamUser(caller.AccountId, accessKeyId, user, session),
        _ => new Caller.Root(caller.AccountId, accessKeyId, session),
    };

    private static Caller? FindCaller(Account account, SignInClaim claim) => claim.UserName switch
    {
        null => new Caller.Root(account.Id, NoKey),
        { } name => account.Users.Find(name) is { } user ? new Caller.IamUser(account.Id, NoKey, user) : null,
    };

    private static SignedIn Show(CommitSession commit, Caller caller, CredentialsShape credentials) => new(
        caller.AccountId,
        commit.Directory.Entries.GetValueOrDefault(caller.AccountId)?.Alias,
        caller.Arn,
        (caller as Caller.IamUser)?.Entity.Name,
        new(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken, credentials.Expiration));

    // People have few devices and do not say which one shows the code.
    private MfaCheck Check(Account account, Caller caller, IEnumerable<string> serials, string code)
    {
        var ownerId = caller is Caller.IamUser { Entity: var user } ? user.UniqueId : account.Id;
        var context = Context(caller);
        var last = new MfaCheck(MfaVerdict.UnknownDevice, account);
        foreach (var serial in serials)
        {
            last = MfaCodes.Take(account, ownerId, serial, code, context);
            if (last.Verdict is MfaVerdict.Accepted)
            {
                break;
            }
        }

        return last;
    }

    private Storage.AuditRow Event(Caller caller, RequestOrigin origin, bool mfa, Errors.IamError? refusal) =>
        SignInEvent.Of(caller, origin, services.Time.GetUtcNow(), services.Ids.NewUuid(), mfa, refusal);

    private OperationContext Context(Caller caller) => new()
    {
        Caller = caller,
        Now = services.Time.GetUtcNow(),
        Ids = services.Ids,
        Templates = services.Templates,
        AwsManagedPolicies = services.AwsManagedPolicies,
        Sealer = services.Sealer,
        Markers = services.Markers,
        Directory = Accounts.AccountDirectory.Empty,
        Passwords = new PasswordHashes(services.Ids, services.PasswordIterations),
        Attempts = new CallAttempts(memory.Attempts),
        LastUses = memory.LastUses,
        AuthorizationMessages = services.AuthorizationMessages,
        Sessions = new SessionMint(services.Sessions, services.Ids),
    };
}
