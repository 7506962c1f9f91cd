using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Takes a device from a user, or from the caller; the device stays, as nobody's.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html</remarks>
[Operation(ApiService.Iam, "DeactivateMFADevice")]
internal sealed class DeactivateMfaDevice : IOperation<DeactivateMfaDeviceRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, DeactivateMfaDeviceRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, DeactivateMfaDeviceRequest request, OperationContext context) =>
        MfaOwner.Resolve(account, request.UserName, context.Caller).Then(owner => owner.Get(request.SerialNumber).Map(device =>
            Change.Of(owner.WithSerialNumbers(
                account.With(device with { OwnerId = null, EnableDate = null }), owner.SerialNumbers.Remove(device.SerialNumber)))));
}

/// <summary>Parameters of DeactivateMFADevice.</summary>
internal sealed record DeactivateMfaDeviceRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }
}
