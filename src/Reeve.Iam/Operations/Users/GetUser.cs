using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Users;

/// <summary>Reads one user: the one that is named, or the caller.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html</remarks>
[Operation(ApiService.Iam, "GetUser")]
internal sealed class GetUser : IQuery<GetUserRequest, GetUserResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetUserRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<GetUserResponse> Read(Account account, GetUserRequest request, OperationContext context) =>
        Self.Resolve(account, request.UserName, context.Caller).Map(user => new GetUserResponse(
            user is null ? UserShape.Root(account) : UserShape.Full(account.Id, user).WithPasswordUse(account, context)));
}

/// <summary>Parameters of GetUser.</summary>
internal sealed record GetUserRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }
}

/// <summary>Answer of GetUser.</summary>
/// <param name="User">The user.</param>
internal sealed record GetUserResponse(UserShape User);
