using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Deletes a virtual MFA device that is nobody's.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html</remarks>
[Operation(ApiService.Iam, "DeleteVirtualMFADevice")]
internal sealed class DeleteVirtualMfaDevice : IOperation<DeleteVirtualMfaDeviceRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeleteVirtualMfaDeviceRequest request, OperationContext context) =>
        MfaTargets.Of(account, request.SerialNumber);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeleteVirtualMfaDeviceRequest request, OperationContext context) =>
        MfaDeviceLookup.Existing(account, request.SerialNumber)
            .Then<Change<NoResult>>(device => device.OwnerId is null ? Change.Of(account.Without(device)) : MfaErrors.DeactivateFirst());
}

/// <summary>Parameters of DeleteVirtualMFADevice.</summary>
internal sealed record DeleteVirtualMfaDeviceRequest
{
    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }
}
