using Reeve.Iam.Entities;

namespace Reeve.Iam.State;

/// <summary>The names of the groups, users and roles that have one managed policy, or that it bounds.</summary>
public sealed record PolicyHolders
{
    /// <summary>Nobody.</summary>
    public static readonly PolicyHolders None = new();

    /// <summary>The groups.</summary>
    public EntityMap<string> Groups { get; init; } = EntityMaps.Empty<string>();

    /// <summary>The users.</summary>
    public EntityMap<string> Users { get; init; } = EntityMaps.Empty<string>();

    /// <summary>The roles.</summary>
    public EntityMap<string> Roles { get; init; } = EntityMaps.Empty<string>();

    /// <summary>How many they are.</summary>
    public int Count => Groups.Count + Users.Count + Roles.Count;

    internal PolicyHolders With(IPolicyOwner owner) => owner switch
    {
        Group => this with { Groups = Groups.With(owner.Name, owner.Name) },
        User => this with { Users = Users.With(owner.Name, owner.Name) },
        _ => this with { Roles = Roles.With(owner.Name, owner.Name) },
    };

    internal PolicyHolders Without(IPolicyOwner owner) => owner switch
    {
        Group => this with { Groups = Groups.Without(owner.Name) },
        User => this with { Users = Users.Without(owner.Name) },
        _ => this with { Roles = Roles.Without(owner.Name) },
    };

    internal static PolicyHolders Of(IEnumerable<IPolicyOwner> owners)
    {
        var kinds = owners.ToLookup(owner => owner.GetType());
        EntityMap<string> Names(Type kind) => EntityMaps.From(kinds[kind].Select(owner => KeyValuePair.Create(owner.Name, owner.Name)));
        return new() { Groups = Names(typeof(Group)), Users = Names(typeof(User)), Roles = Names(typeof(Role)) };
    }
}
