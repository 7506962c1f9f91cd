using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Adds tags to a virtual MFA device, or gives new values to those that it has.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagMFADevice.html</remarks>
[Operation(ApiService.Iam, "TagMFADevice")]
internal sealed class TagMfaDevice : IOperation<TagMfaDeviceRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, TagMfaDeviceRequest request, OperationContext context) =>
        MfaTargets.Of(account, request.SerialNumber) with { RequestTags = request.Tags };

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, TagMfaDeviceRequest request, OperationContext context) =>
        MfaDeviceLookup.Existing(account, request.SerialNumber)
            .Then(device => DeviceTags.Merge(device.Tags, request.Tags, account.Quotas.TagsPerResource)
                .Map(tags => Change.Of(account.With(device with { Tags = tags }))));
}

/// <summary>Parameters of TagMFADevice.</summary>
internal sealed record TagMfaDeviceRequest
{
    [RequiredMember, Length(9, 256), Pattern(TextPattern.SerialNumber)]
    public required string SerialNumber { get; init; }

    [RequiredMember, Count(0, 50)]
    public required ImmutableArray<Tag> Tags { get; init; }
}
