using Reeve.Iam.Callers;
using Reeve.Iam.Mfa;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Brings a device whose clock has gone astray into step again, by two of its codes in a row.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html</remarks>
[Operation(ApiService.Iam, "ResyncMFADevice")]
internal sealed class ResyncMfaDevice : IOperation<ResyncMfaDeviceRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ResyncMfaDeviceRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, ResyncMfaDeviceRequest request, OperationContext context)
    {
        if (request.UserName is null && context.Caller is not Caller.Root)
        {
            return MfaErrors.UserNameMissing();
        }

        return MfaOwner.Resolve(account, request.UserName, context.Caller).Then(owner => owner.Get(request.SerialNumber))
            .Then<Change<NoResult>>(device =>
            {
                var codes = (request.AuthenticationCode1, request.AuthenticationCode2);
                var check = MfaCodes.TakePair(account, device, codes, isResync: true, context);
                return check.Verdict is MfaVerdict.Accepted ? Change.Of(check.After) : MfaErrors.NotTaken(check.Verdict);
            });
    }
}

/// <summary>Parameters of ResyncMFADevice.</summary>
internal sealed record ResyncMfaDeviceRequest
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
