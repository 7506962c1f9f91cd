using Reeve.Iam.Identifiers;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>The unique ids that the entities of a file have here, by those that they had there.</summary>
internal sealed class NewIds(IIdSource source)
{
    private readonly Dictionary<string, string> _byOld = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The ids, by the old ones.</summary>
    public IReadOnlyDictionary<string, string> ByOld => _byOld;

    /// <summary>Makes the ids of everything in a file.</summary>
    public static NewIds Of(AuthorizationDetails details, IIdSource source)
    {
        var ids = new NewIds(source);
        foreach (var user in details.UserDetailList ?? [])
        {
            ids.Make(user.UserId, static source => source.NewUserId());
        }

        foreach (var group in details.GroupDetailList ?? [])
        {
            ids.Make(group.GroupId, static source => source.NewGroupId());
        }

        foreach (var role in details.RoleDetailList ?? [])
        {
            ids.Make(role.RoleId, static source => source.NewRoleId());
        }

        return ids;
    }

    /// <summary>The id here of what had an id there; a new one where it had none, or one that stands twice.</summary>
    public string Take(string? old, Func<IIdSource, string> make) =>
        old is not null && _taken.Add(old) && _byOld.TryGetValue(old, out var id) ? id : make(source);

    private void Make(string? old, Func<IIdSource, string> make)
    {
        if (old is not null)
        {
            _byOld.TryAdd(old, make(source));
        }
    }
}
