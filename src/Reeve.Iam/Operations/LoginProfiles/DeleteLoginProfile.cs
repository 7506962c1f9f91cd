using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LoginProfiles;

/// <summary>Takes a user's password away.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html</remarks>
[Operation(ApiService.Iam, "DeleteLoginProfile")]
internal sealed class DeleteLoginProfile : IOperation<DeleteLoginProfileRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteLoginProfileRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteLoginProfileRequest request, OperationContext context) =>
        LoginProfileLookup.User(account, request.UserName, context.Caller).Then(user => LoginProfileLookup.Of(account, user)
            .Map(profile => Change.Of(account.Without(profile))));
}

/// <summary>Parameters of DeleteLoginProfile.</summary>
internal sealed record DeleteLoginProfileRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }
}
