using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Mfa;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Makes a device a user's, or the root's own, on the proof of two of its codes in a row.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html</remarks>
[Operation(ApiService.Iam, "EnableMFADevice")]
internal sealed class EnableMfaDevice : IOperation<EnableMfaDeviceRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, EnableMfaDeviceRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, EnableMfaDeviceRequest request, OperationContext context)
    {
        if (request.UserName is null && context.Caller is not Caller.Root)
        {
            return MfaErrors.UserNameMissing();
        }

        return MfaOwner.Resolve(account, request.UserName, context.Caller).Then(owner =>
            MfaDeviceLookup.Existing(account, request.SerialNumber).Then(device => Enable(account, owner, device, request, context)));
    }

    private static Result<Change<NoResult>> Enable(
        Account account, MfaOwner owner, VirtualMfaDevice device, EnableMfaDeviceRequest request, OperationContext context)
    {
        if (device.OwnerId is not null)
        {
            return MfaErrors.InUse();
        }

        if (owner.SerialNumbers.Length >= account.Quotas.MfaDevicesPerUser)
        {
            return IamErrors.QuotaExceeded("MFADevicesPerUser", account.Quotas.MfaDevicesPerUser);
        }

        var check = MfaCodes.TakePair(account, device, (request.AuthenticationCode1, request.AuthenticationCode2), isResync: false, context);
        if (check.Verdict is not MfaVerdict.Accepted || check.After.VirtualMfaDevices.Find(device.SerialNumber) is not { } proven)
        {
            return MfaErrors.NotTaken(check.Verdict);
        }

        var enabled = check.After.With(proven with { OwnerId = owner.Id, EnableDate = context.Now });
        return Change.Of(owner.WithSerialNumbers(enabled, owner.SerialNumbers.Add(device.SerialNumber)));
    }
}

/// <summary>Parameters of EnableMFADevice.</summary>
internal sealed record EnableMfaDeviceRequest
{
    /// <summary>Required of everybody but the root, who has no name.</summary>
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }

    [RequiredMember, Sensitive, Length(6, 6), Pattern(TextPattern.AuthenticationCode)]
    public required string AuthenticationCode1 { get; init; }

    [RequiredMember, Sensitive, Length(6, 6), Pattern(TextPattern.AuthenticationCode)]
    public required string AuthenticationCode2 { get; init; }
}
