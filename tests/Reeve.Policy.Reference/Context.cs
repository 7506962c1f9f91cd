using System.Text.Json;

namespace Reeve.Policy.Reference;

/// <summary>The condition keys of a request. A value given as a list is multivalued; an empty list is an absent key.</summary>
internal sealed class Context
{
    private readonly List<Key> _keys = [];

    public static Context Read(JsonElement members)
    {
        var context = new Context();
        foreach (var member in members.EnumerateObject())
        {
            var isList = member.Value.ValueKind == JsonValueKind.Array;
            string[] values = isList ? [.. member.Value.EnumerateArray().Select(Scalars.Text)] : [Scalars.Text(member.Value)];
            if (values.Length > 0)
            {
                context._keys.Add(new Key(Ascii.Lower(member.Name), isList, values));
            }
        }

        return context;
    }

    public Key? Find(string name) => _keys.FirstOrDefault(key => key.Name == Ascii.Lower(name));

    /// <summary>The value of a single-valued key; null where the key is absent or multivalued.</summary>
    public string? Single(string name) => Find(name) is { IsMultivalued: false } key ? key.Values[0] : null;

    internal sealed record Key(string Name, bool IsMultivalued, string[] Values);
}
