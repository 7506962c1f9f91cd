using Reeve.Iam.Attempts;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.PasswordPolicies;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Passwords;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Changes the caller's own password. Guesses at the present one are counted as those at sign-in are.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html</remarks>
[Operation(ApiService.Iam, "ChangePassword")]
internal sealed class ChangePassword : IOperation<ChangePasswordRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ChangePasswordRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, null, context.Caller) with { Grants = PasswordSelfService.GrantsOf(account) };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, ChangePasswordRequest request, OperationContext context)
    {
        if (context.Caller is not Caller.IamUser { Entity.Name: var userName })
        {
            return PasswordErrors.NotAUser();
        }

        return UserLookup.Existing(account, userName).Then(user => LoginProfileLookup.Of(account, user)
            .Then(profile => Verify(account, user, profile, request, context))
            .Then(profile => NewPassword.Take(account, user, request.NewPassword, context)
                .Map(hash => NewPassword.Change(profile, hash, context.Now) with { PasswordResetRequired = false }))
            .Map(profile => Change.Of(account.With(profile))));
    }

    private static Result<LoginProfile> Verify(
        Account account, User user, LoginProfile profile, ChangePasswordRequest request, OperationContext context)
    {
        var subject = AttemptSubjects.Password(account.Id, user.Name);
        if (!context.Attempts.TryBegin(subject))
        {
            return IamErrors.Throttling();
        }

        if (context.Passwords.Find(request.OldPassword, profile.Password.Recipe) is not { } given)
        {
            return PasswordErrors.BeingChanged(user.Name);
        }

        if (!PasswordHasher.AreEqual(given, profile.Password))
        {
            return PasswordErrors.WrongOldPassword();
        }

        context.Attempts.Forgive(subject);
        return PasswordAge.IsOverForGood(profile, account.Root.PasswordPolicy, context.Now) ? PasswordErrors.Expired() : profile;
    }
}

/// <summary>Parameters of ChangePassword.</summary>
internal sealed record ChangePasswordRequest
{
    [RequiredMember, Sensitive, Length(1, 128), Pattern(TextPattern.Password)]
    public required string OldPassword { get; init; }

    [RequiredMember, Sensitive, Length(1, 128), Pattern(TextPattern.Password)]
    public required string NewPassword { get; init; }
}
