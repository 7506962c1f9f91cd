using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Removes tags from a virtual MFA device, those of them that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagMFADevice.html</remarks>
[Operation(ApiService.Iam, "UntagMFADevice")]
internal sealed class UntagMfaDevice : IOperation<UntagMfaDeviceRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UntagMfaDeviceRequest request, OperationContext context) =>
        MfaTargets.Of(account, request.SerialNumber) with { RequestTagKeys = request.TagKeys };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UntagMfaDeviceRequest request, OperationContext context) =>
        MfaDeviceLookup.Existing(account, request.SerialNumber).Map(device => Change.Of(account.With(device with
        {
            Tags = device.Tags.RemoveAll(tag => request.TagKeys.Contains(tag.Key, StringComparer.Ordinal)),
        })));
}

/// <summary>Parameters of UntagMFADevice.</summary>
internal sealed record UntagMfaDeviceRequest
{
    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }

    [RequiredMember, Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public required ImmutableArray<string> TagKeys { get; init; }
}
