using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Takes instance profiles in: they stand under their roles.</summary>
internal static class ProfileIntake
{
    private const string Kind = "instance profile";

    /// <summary>The profiles with their roles' names, and those without a role.</summary>
    public static ImmutableArray<InstanceProfile> Take(AuthorizationDetails details, Intake intake) =>
    [
        .. (details.RoleDetailList ?? [])
            .SelectMany(role => (role.InstanceProfileList ?? []).OfType<InstanceProfileDetail>(), (role, profile) => (Profile: profile, Role: (string?)role.RoleName))
            .Concat((details.InstanceProfileList ?? []).Select(profile => (Profile: profile, Role: default(string))))
            .Where(found => intake.Accepts(Kind, found.Profile.InstanceProfileName, 128, found.Profile.Path, TextPattern.Path))
            .Select(found => new InstanceProfile
            {
                Name = found.Profile.InstanceProfileName,
                UniqueId = intake.Ids.Take(null, static source => source.NewInstanceProfileId()),
                Path = found.Profile.Path,
                CreateDate = intake.DateOf(found.Profile.CreateDate),
                RoleName = found.Role,
                Tags = intake.TakeTags(Kind, found.Profile.InstanceProfileName, found.Profile.Tags, TagKeyOrder.Exact),
            }),
    ];
}
