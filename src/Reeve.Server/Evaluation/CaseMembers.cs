using System.Text.Json;

namespace Reeve.Server.Evaluation;

/// <summary>The members of a case by name: none unknown, none twice. One that is null counts as left out.</summary>
internal sealed class CaseMembers
{
    private static readonly string[] Names = [.. Enum.GetNames<CaseMember>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>What a case of the corpus has around the question itself. Only the question is read.</summary>
    private static readonly string[] CorpusNames = ["name", "page", "rule", "input", "expected"];

    private readonly JsonElement?[] _values = new JsonElement?[Names.Length];

    private CaseMembers()
    {
    }

    /// <summary>The value of a member, or null.</summary>
    public JsonElement? this[CaseMember member] => _values[(int)member];

    /// <summary>The name of a member, as the JSON has it.</summary>
    public static string NameOf(CaseMember member) => Names[(int)member];

    /// <summary>Finds the members of a case, also of one as the corpus holds it.</summary>
    public static CaseMembers Read(JsonElement value, CaseFault fault)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("input", out var input))
        {
            _ = Find(value, CorpusNames, "a case of the corpus", fault);
            value = input;
        }

        var members = new CaseMembers();
        if (value.ValueKind != JsonValueKind.Object)
        {
            fault.Note($"A case is a JSON object, not {JsonKind.Of(value)}.");
            return members;
        }

        Find(value, Names, "a case", fault).CopyTo(members._values, 0);
        return members;
    }

    /// <summary>The values of an object's members, in the order of <paramref name="names"/>.</summary>
    /// <param name="value">The object.</param>
    /// <param name="names">The names that its members may have.</param>
    /// <param name="what">What the object is, for the fault.</param>
    /// <param name="fault">Takes an unknown or repeated name.</param>
    public static JsonElement?[] Find(JsonElement value, string[] names, string what, CaseFault fault)
    {
        var found = new JsonElement?[names.Length];
        var seen = 0;
        foreach (var member in value.EnumerateObject())
        {
            var index = Array.IndexOf(names, member.Name);
            if (index < 0)
            {
                fault.Note($"{CaseFault.Quote(member.Name)} is no member of {what}; its members are {string.Join(", ", names)}.");
            }
            else if ((seen & (1 << index)) != 0)
            {
                fault.Note($"'{member.Name}' is there twice in {what}.");
            }
            else
            {
                seen |= 1 << index;
                found[index] = member.Value.ValueKind == JsonValueKind.Null ? null : member.Value;
            }

            if (fault.IsKnown)
            {
                break;
            }
        }

        return found;
    }
}
