using Reeve.Iam.Accounts;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Operations;
using Reeve.Iam.Passwords;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.SignIn;

/// <summary>Lets people into the console: it makes the session that their browser then calls IAM and STS with.</summary>
public sealed class ConsoleSignIn
{
    /// <summary>The longest session, in seconds: 12 hours.</summary>
    public const int LongestSeconds = 43_200;

    private readonly AccountStates _states;
    private readonly Committer _committer;
    private readonly SignInAdmission _admission;
    private readonly UserPasswords _passwords;
    private readonly CallExecutor _calls;

    internal ConsoleSignIn(AccountStates states, Committer committer, SignInAdmission admission, UserPasswords passwords, CallExecutor calls)
    {
        _states = states;
        _committer = committer;
        _admission = admission;
        _passwords = passwords;
        _calls = calls;
    }

    /// <summary>
    /// Lets a user in who gives their password, a code where they have an MFA device, and a new password where it must be changed. Whoever
    /// does not know the password learns nothing, in the answer or its time.
    /// </summary>
    /// <param name="given">What they give.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<Result<SignedIn>> UserAsync(UserSignIn given, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (!IsDuration(given.DurationSeconds))
        {
            return SignInErrors.BadDuration();
        }

        var accountId = await FindAccountIdAsync(given.Account, cancellationToken);
        var verdict = await _passwords.VerifyAsync(accountId, given.UserName, given.Password, origin.Region, cancellationToken);
        switch (verdict)
        {
            case PasswordVerdict.TooManyTries:
                return SignInErrors.TooManyTries();
            case PasswordVerdict.Right:
                return await AdmitAsync(SignInClaim.OfUser(accountId, given), origin, cancellationToken);
            case PasswordVerdict.RightToBeChanged when given.NewPassword is { } newPassword:
                return await ChangeAndAdmitAsync(accountId, given, newPassword, origin, cancellationToken);
            case PasswordVerdict.RightToBeChanged:
                return SignInErrors.NewPasswordRequired();
            default:
                await RunAsync(session => _admission.Refuse(session, accountId, given.UserName, origin), cancellationToken);
                return verdict is PasswordVerdict.Expired ? SignInErrors.PasswordExpired() : SignInErrors.Wrong();
        }
    }

    /// <summary>Lets the root of an account in, who has shown its access key, or the link of the first start.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="mfaCode">A code of one of the root's MFA devices, or null.</param>
    /// <param name="durationSeconds">How long the session is to last.</param>
    /// <param name="origin">Where the request came from.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<Result<SignedIn>> RootAsync(
        string accountId, string? mfaCode, int durationSeconds, RequestOrigin origin, CancellationToken cancellationToken) =>
        IsDuration(durationSeconds)
            ? await AdmitAsync(new SignInClaim(accountId, null, mfaCode, durationSeconds), origin, cancellationToken)
            : SignInErrors.BadDuration();

    /// <summary>Whether an access key is the account's root's.</summary>
    public async ValueTask<bool> IsRootKeyAsync(string accountId, string accessKeyId, CancellationToken cancellationToken) =>
        await _states.FindAsync(accountId, cancellationToken) is { } account && account.Root.AccessKeyIds.Contains(accessKeyId);

    private static bool IsDuration(int seconds) => seconds is >= Session.ShortestSeconds and <= LongestSeconds;

    // What is no account stays in the name, so that tries are counted by it all the same.
    private async ValueTask<string> FindAccountIdAsync(string account, CancellationToken cancellationToken) =>
        AccountNames.IsAccountId(account) ? account : (await _states.DirectoryAsync(cancellationToken)).FindByAlias(account)?.AccountId ?? account;

    private async ValueTask<Result<SignedIn>> AdmitAsync(SignInClaim claim, RequestOrigin origin, CancellationToken cancellationToken) =>
        (await RunAsync(session => _admission.Admit(session, claim, origin), cancellationToken)).Map(admitted => admitted.Shown);

    // The change is an ordinary call of the session that they are about to get: policies, the password rules and the audit trail all apply.
    private async ValueTask<Result<SignedIn>> ChangeAndAdmitAsync(
        string accountId, UserSignIn given, string newPassword, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var admitted = await RunAsync(session => _admission.Admit(session, SignInClaim.OfUser(accountId, given), origin), cancellationToken);
        if (admitted is not Result<Admitted>.Ok { Value: var admission })
        {
            return admitted.Map(value => value.Shown);
        }

        var operation = OperationTable.Find(ApiService.Iam, "ChangePassword")
            ?? throw new InvalidOperationException("IAM has no ChangePassword.");
        var faults = new ConstraintFaults(echoValues: false);
        var call = operation.Bind(new PasswordParameters(given.Password, newPassword), faults);
        if (faults.ToError() is { } invalid)
        {
            return invalid;
        }

        var credential = new Credential(admission.Shown.Credentials.AccessKeyId, admission.Session);
        return await _calls.ExecuteAsync(call, credential, origin, cancellationToken) switch
        {
            CallResult.Refused refused => refused.Error,
            _ => admission.Shown,
        };
    }

    private async ValueTask<Result<T>> RunAsync<T>(Func<CommitSession, Result<T>> run, CancellationToken cancellationToken)
    {
        var work = new SessionWork<T>(run);
        await _committer.SubmitAsync(work, cancellationToken);
        return await work.Done;
    }
}
