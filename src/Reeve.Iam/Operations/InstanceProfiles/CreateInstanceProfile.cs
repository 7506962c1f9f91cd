using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.InstanceProfiles;

/// <summary>Creates an instance profile, which has no role yet.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html</remarks>
[Operation(ApiService.Iam, "CreateInstanceProfile")]
internal sealed class CreateInstanceProfile : IOperation<CreateInstanceProfileRequest, CreateInstanceProfileResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateInstanceProfileRequest request, OperationContext context) =>
        new(Arns.InstanceProfile(account.Id, request.Path ?? "/", request.InstanceProfileName))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagInstanceProfile"],
        };

    /// <inheritdoc/>
    public Result<Change<CreateInstanceProfileResponse>> Apply(
        Account account, CreateInstanceProfileRequest request, OperationContext context)
    {
        if (account.InstanceProfiles.Contains(request.InstanceProfileName))
        {
            return InstanceProfileErrors.AlreadyExists(request.InstanceProfileName);
        }

        if (account.InstanceProfiles.Count >= account.Quotas.InstanceProfiles)
        {
            return IamErrors.QuotaExceeded("InstanceProfilesPerAccount", account.Quotas.InstanceProfiles);
        }

        return Tags.Merge([], request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact).Map(tags =>
        {
            var profile = new InstanceProfile
            {
                Name = request.InstanceProfileName,
                UniqueId = context.Ids.NewInstanceProfileId(),
                Path = request.Path ?? "/",
                CreateDate = context.Now,
                Tags = tags,
            };
            return Change.Of(account.With(profile), new CreateInstanceProfileResponse(
                InstanceProfileShape.Basic(account, profile, context) with { Tags = Operations.Tags.AsGiven(request.Tags) }));
        });
    }
}

/// <summary>Parameters of CreateInstanceProfile.</summary>
internal sealed record CreateInstanceProfileRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string InstanceProfileName { get; init; }

    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? Path { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of CreateInstanceProfile.</summary>
/// <param name="InstanceProfile">The profile.</param>
internal sealed record CreateInstanceProfileResponse(InstanceProfileShape InstanceProfile);
