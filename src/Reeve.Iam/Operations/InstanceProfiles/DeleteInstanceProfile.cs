using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Deletes an instance profile that has no role any more.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "DeleteInstanceProfile")]
internal sealed class DeleteInstanceProfile : IOperation<DeleteInstanceProfileRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName).Then<Change<NoResult>>(profile =>
            profile.RoleName is null ? Change.Of(account.Without(profile)) : InstanceProfileErrors.HoldsRole());
}

/// <summary>Parameters of DeleteInstanceProfile.</summary>
internal sealed record DeleteInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }
}
