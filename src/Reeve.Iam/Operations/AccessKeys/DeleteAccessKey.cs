using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>Deletes an access key of a user or of the caller, be it the one that signs the call.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html</remarks>
[Operation(ApiService.Iam, "DeleteAccessKey")]
internal sealed class DeleteAccessKey : IOperation<DeleteAccessKeyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteAccessKeyRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteAccessKeyRequest request, OperationContext context) =>
        AccessKeyOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => owner.Get(request.AccessKeyId).Map(key => Change.Of(owner.Remove(key))));
}

/// <summary>Parameters of DeleteAccessKey.</summary>
internal sealed record DeleteAccessKeyRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(16, 128), Pattern(TextPattern.Identifier)]
    public required string AccessKeyId { get; init; }
}
