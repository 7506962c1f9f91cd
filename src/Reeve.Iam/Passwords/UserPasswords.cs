using Reeve.Iam.Attempts;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.LastUsed;
using Reeve.Iam.State;

namespace Reeve.Iam.Passwords;

/// <summary>Verifies the passwords of users, for whoever lets them sign in.</summary>
public sealed class UserPasswords
{
    private const string ServiceName = "signin";

    private readonly AccountStates _states;
    private readonly PasswordWorkshop _workshop;
    private readonly AttemptLimiter _attempts;
    private readonly LastUses _lastUses;
    private readonly CallServices _services;
    private readonly PasswordRecipe _nobodys;

    internal UserPasswords(AccountStates states, CallMemory memory, CallServices services)
    {
        _states = states;
        _workshop = memory.Passwords;
        _attempts = memory.Attempts;
        _lastUses = memory.LastUses;
        _services = services;
        _nobodys = PasswordHasher.NewRecipe(services.Ids, services.PasswordIterations);
    }

    /// <summary>
    /// Tells whether it is the user's password, in the same time and words whether there is such a user or not. Being the right one counts as a
    /// use of the password; how often anybody may try is limited by account and user name.
    /// </summary>
    /// <param name="accountId">The account.</param>
    /// <param name="userName">The user, in whatever case.</param>
    /// <param name="password">What they gave.</param>
    /// <param name="region">The region in whose console they gave it.</param>
    /// <param name="cancellationToken">Ends the waiting for a place to hash.</param>
    public async ValueTask<PasswordVerdict> VerifyAsync(
        string accountId, string userName, string password, string region, CancellationToken cancellationToken)
    {
        var subject = AttemptSubjects.Password(accountId, userName);
        if (!_attempts.TryBegin(subject))
        {
            return PasswordVerdict.TooManyTries;
        }

        var profile = FindProfile(await _states.FindAsync(accountId, cancellationToken), userName);
        var hashes = new PasswordHashes(_services.Ids, _services.PasswordIterations);
        var recipe = profile?.Password.Recipe ?? _nobodys;
        hashes.Find(password, recipe);
        if (!await _workshop.TryMakeAsync(hashes, cancellationToken))
        {
            return PasswordVerdict.TooManyTries;
        }

        if (profile is null || hashes.Find(password, recipe) is not { } given || !PasswordHasher.AreEqual(given, profile.Password))
        {
            return PasswordVerdict.Wrong;
        }

        _attempts.Forgive(subject);
        return Judge(await _states.FindAsync(accountId, cancellationToken), userName, profile, region);
    }

    private static LoginProfile? FindProfile(Account? account, string userName) =>
        account?.Users.Find(userName) is { } user ? account.LoginProfiles.GetValueOrDefault(user.UniqueId) : null;

    // What was true before the hash was made may have ended meanwhile.
    private PasswordVerdict Judge(Account? account, string userName, LoginProfile verified, string region)
    {
        if (account is null || FindProfile(account, userName) is not { } profile || !PasswordHasher.AreEqual(profile.Password, verified.Password))
        {
            return PasswordVerdict.Wrong;
        }

        var (policy, now) = (account.Root.PasswordPolicy, _services.Time.GetUtcNow());
        if (PasswordAge.IsOverForGood(profile, policy, now))
        {
            return PasswordVerdict.Expired;
        }

        _lastUses.Note(account.Id, LastUseKeys.Password(profile.UserId), now, ServiceName, region);
        return profile.PasswordResetRequired || PasswordAge.IsOver(profile, policy, now) ? PasswordVerdict.RightToBeChanged : PasswordVerdict.Right;
    }
}
