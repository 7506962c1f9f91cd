namespace Reeve.Policy.Syntax;

/// <summary>The members of an object while it is read; tells a repeated name.</summary>
internal struct MemberList
{
    /// <summary>Up to here a scan is quicker than hashing; beyond, a scan would be quadratic on hostile input.</summary>
    private const int ScanLimit = 12;

    private List<JsonMember>? _members;
    private HashSet<string>? _names;

    public readonly int Count => _members?.Count ?? 0;

    /// <summary>Adds the member unless its name is there already; names are compared exactly, escapes resolved.</summary>
    public bool TryAdd(JsonMember member)
    {
        _members ??= new List<JsonMember>(4);
        if (!IsNew(_members, member.Name))
        {
            return false;
        }

        _members.Add(member);
        return true;
    }

    public readonly JsonMember[] ToArray() => _members is null ? [] : [.. _members];

    private bool IsNew(List<JsonMember> members, string name)
    {
        if (members.Count >= ScanLimit)
        {
            _names ??= new HashSet<string>(members.Select(m => m.Name), StringComparer.Ordinal);
            return _names.Add(name);
        }

        foreach (var member in members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
