using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Gives a user a password for the console.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html</remarks>
[Operation(ApiService.Iam, "CreateLoginProfile")]
internal sealed class CreateLoginProfile : IOperation<CreateLoginProfileRequest, CreateLoginProfileResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateLoginProfileRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<CreateLoginProfileResponse>> Apply(Account account, CreateLoginProfileRequest request, OperationContext context) =>
        LoginProfileLookup.User(account, request.UserName, context.Caller).Then<Change<CreateLoginProfileResponse>>(user =>
        {
            if (account.LoginProfiles.ContainsKey(user.UniqueId))
            {
                return PasswordErrors.ProfileExists(user.Name);
            }

            return NewPassword.Take(account, user, request.Password, context).Map(password =>
            {
                var profile = Make(user, password, request, context);
                return Change.Of(account.With(profile), new CreateLoginProfileResponse(LoginProfileShape.Of(user, profile)));
            });
        });

    private static LoginProfile Make(User user, PasswordHash password, CreateLoginProfileRequest request, OperationContext context) => new()
    {
        UserId = user.UniqueId,
        CreateDate = context.Now,
        Password = password,
        PasswordChangeDate = context.Now,
        PasswordResetRequired = request.PasswordResetRequired,
    };
}

/// <summary>Parameters of CreateLoginProfile.</summary>
internal sealed record CreateLoginProfileRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    /// <summary>The model lets it out for the sessions of centralized root access, which there are none of here.</summary>
    [RequiredMember, Sensitive, Length(1, 128), Pattern(TextPattern.Password)]
    public required string Password { get; init; }

    public bool PasswordResetRequired { get; init; }
}

/// <summary>Answer of CreateLoginProfile.</summary>
/// <param name="LoginProfile">The login profile.</param>
internal sealed record CreateLoginProfileResponse(LoginProfileShape LoginProfile);
