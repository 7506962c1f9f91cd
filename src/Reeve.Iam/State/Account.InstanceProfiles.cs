using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <content>The instance profiles.</content>
public sealed partial record Account
{
    /// <summary>The instance profiles, by name.</summary>
    public EntityMap<InstanceProfile> InstanceProfiles { get; init; } = EntityMaps.Empty<InstanceProfile>();

    /// <summary>Whether a role is in any instance profile.</summary>
    internal bool HasProfileOf(Role role) => InstanceProfiles.Values.Any(profile => profile.RoleName == role.Name);

    /// <summary>The account with an instance profile put.</summary>
    internal Account With(InstanceProfile profile) => With([profile]);

    /// <summary>The account with instance profiles put, of different names.</summary>
    internal Account With(ImmutableArray<InstanceProfile> profiles) =>
        (this with { InstanceProfiles = InstanceProfiles.With(profiles, profile => profile.Name) })
        .Noting(profiles.Select(profile => new EntityChange(EntityKind.InstanceProfile, Key(profile.Name), profile)));

    /// <summary>The account without an instance profile.</summary>
    internal Account Without(InstanceProfile profile) =>
        (this with { InstanceProfiles = InstanceProfiles.Without(profile.Name) })
        .Noting(EntityKind.InstanceProfile, Key(profile.Name), null);
}
