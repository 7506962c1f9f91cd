using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Tells whether a user has a password, and since when.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html</remarks>
[Operation(ApiService.Iam, "GetLoginProfile")]
internal sealed class GetLoginProfile : IQuery<GetLoginProfileRequest, GetLoginProfileResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetLoginProfileRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<GetLoginProfileResponse> Read(Account account, GetLoginProfileRequest request, OperationContext context) =>
        LoginProfileLookup.User(account, request.UserName, context.Caller).Then(user => LoginProfileLookup.Of(account, user)
            .Map(profile => new GetLoginProfileResponse(LoginProfileShape.Of(user, profile))));
}

/// <summary>Parameters of GetLoginProfile.</summary>
internal sealed record GetLoginProfileRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }
}

/// <summary>Answer of GetLoginProfile.</summary>
/// <param name="LoginProfile">The login profile.</param>
internal sealed record GetLoginProfileResponse(LoginProfileShape LoginProfile);
