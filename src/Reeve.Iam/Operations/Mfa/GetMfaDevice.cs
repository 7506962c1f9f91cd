using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Reads one MFA device of a user or of the caller. Virtual devices have no certifications.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetMFADevice.html</remarks>
[Operation(ApiService.Iam, "GetMFADevice")]
internal sealed class GetMfaDevice : IQuery<GetMfaDeviceRequest, GetMfaDeviceResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetMfaDeviceRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<GetMfaDeviceResponse> Read(Account account, GetMfaDeviceRequest request, OperationContext context) =>
        MfaOwner.Resolve(account, request.UserName, context.Caller).Then(owner => owner.Get(request.SerialNumber)
            .Map(device => new GetMfaDeviceResponse(owner.UserName, device.SerialNumber, device.EnableDate)));
}

/// <summary>Parameters of GetMFADevice.</summary>
internal sealed record GetMfaDeviceRequest
{
    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }

    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }
}

/// <summary>Answer of GetMFADevice.</summary>
/// <param name="UserName">The user, or null for the root.</param>
/// <param name="SerialNumber">The device.</param>
/// <param name="EnableDate">Since when it is theirs.</param>
internal sealed record GetMfaDeviceResponse(string? UserName, string SerialNumber, DateTimeOffset? EnableDate);
