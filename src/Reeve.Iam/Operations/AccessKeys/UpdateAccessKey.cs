using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccessKeys;

/// <summary>Switches an access key of a user or of the caller on or off.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html</remarks>
[Operation(ApiService.Iam, "UpdateAccessKey")]
internal sealed class UpdateAccessKey : IOperation<UpdateAccessKeyRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateAccessKeyRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateAccessKeyRequest request, OperationContext context) =>
        AccessKeyOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => owner.Get(request.AccessKeyId))
            .Then<Change<NoResult>>(key => request.Status is AccessKeyStatus.Expired
                ? IamErrors.InvalidInput("An access key can be set to Active or Inactive only.")
                : Change.Of(account.With(key with { IsActive = request.Status is AccessKeyStatus.Active })));
}

/// <summary>Parameters of UpdateAccessKey.</summary>
internal sealed record UpdateAccessKeyRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(16, 128), Pattern(TextPattern.Identifier)]
    public required string AccessKeyId { get; init; }

    [RequiredMember, OneOf(AccessKeyStatus.Active, AccessKeyStatus.Inactive, AccessKeyStatus.Expired)]
    public required string Status { get; init; }
}
