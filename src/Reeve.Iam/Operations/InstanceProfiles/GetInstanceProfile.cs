using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Reads one instance profile with its role.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "GetInstanceProfile")]
internal sealed class GetInstanceProfile : IQuery<GetInstanceProfileRequest, GetInstanceProfileResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileTargets.Of(account, request.InstanceProfileName);

    /// <inheritdoc/>
    public Result<GetInstanceProfileResponse> Read(Account account, GetInstanceProfileRequest request, OperationContext context) =>
        InstanceProfileLookup.Existing(account, request.InstanceProfileName)
            .Map(profile => new GetInstanceProfileResponse(InstanceProfileShape.Basic(account, profile, context) with { Tags = profile.Tags }));
}

/// <summary>Parameters of GetInstanceProfile.</summary>
internal sealed record GetInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }
}

/// <summary>Answer of GetInstanceProfile.</summary>
/// <param name="InstanceProfile">The profile; its tags are there even when there are none.</param>
internal sealed record GetInstanceProfileResponse(InstanceProfileShape InstanceProfile);
