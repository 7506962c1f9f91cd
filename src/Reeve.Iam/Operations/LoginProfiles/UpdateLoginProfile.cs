using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Sets a user's password in their stead, or has them set another one. What is not given stays as it is.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html</remarks>
[Operation(ApiService.Iam, "UpdateLoginProfile")]
internal sealed class UpdateLoginProfile : IOperation<UpdateLoginProfileRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateLoginProfileRequest request, OperationContext context) =>
        UserTargets.Of(account, request.UserName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateLoginProfileRequest request, OperationContext context) =>
        UserLookup.Existing(account, request.UserName).Then(user => LoginProfileLookup.Of(account, user)
            .Then(profile => WithPassword(account, user, profile, request.Password, context))
            .Map(profile => Change.Of(account.With(profile with
            {
                PasswordResetRequired = request.PasswordResetRequired ?? profile.PasswordResetRequired,
            }))));

    private static Result<LoginProfile> WithPassword(
        Account account, User user, LoginProfile profile, string? password, OperationContext context) => password is null
        ? profile
        : NewPassword.Take(account, user, password, context).Map(hash => NewPassword.Change(profile, hash, context.Now));
}

/// <summary>Parameters of UpdateLoginProfile.</summary>
internal sealed record UpdateLoginProfileRequest
{
    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string UserName { get; init; }

    [Sensitive, Length(1, 128), Pattern(TextPattern.Password)]
    public string? Password { get; init; }

    public bool? PasswordResetRequired { get; init; }
}
