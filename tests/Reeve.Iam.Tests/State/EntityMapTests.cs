using CsCheck;
using Reeve.Iam.State;

namespace Reeve.Iam.Tests.State;

public sealed class EntityMapTests
{
    private static readonly Gen<string> Name = Gen.Int[0, 400].Select(number => (number % 3 == 0 ? "n" : "N") + Samples.Number(number));

    private static readonly Gen<(bool Put, string Name)[]> Edits = Gen.Select(Gen.Int[0, 3], Name, (kind, name) => (kind > 0, name)).Array[0, 700];

    [Fact]
    public void A_map_is_a_sorted_dictionary_that_keeps_its_past() => Edits.Sample(edits =>
    {
        var model = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var map = EntityMaps.Empty<string>();
        foreach (var (put, name) in edits)
        {
            var (past, listed) = (map, map.Values.ToList());
            map = put ? map.With(name, name) : map.Without(name);
            _ = put ? model[name] = name : model.Remove(name) ? "" : null;
            if (!past.Values.SequenceEqual(listed))
            {
                return false;
            }
        }

        return Same(map, model);
    }, iter: 60);

    [Fact]
    public void Enumerating_after_a_name_goes_on_where_the_model_does() => Gen.Select(Edits, Name).Sample((edits, last) =>
    {
        var names = edits.Select(edit => edit.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var map = EntityMaps.From(names.Select(name => KeyValuePair.Create(name, name)));

        return map.After(last).SequenceEqual(names
            .Where(name => StringComparer.OrdinalIgnoreCase.Compare(name, last) > 0).Order(StringComparer.OrdinalIgnoreCase));
    }, iter: 200);

    [Fact]
    public void Built_at_once_or_one_by_one_it_is_the_same() => Edits.Sample(edits =>
    {
        var names = edits.Select(edit => edit.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        var atOnce = EntityMaps.From(names.Select(name => KeyValuePair.Create(name, name)));
        var oneByOne = names.Aggregate(EntityMaps.Empty<string>(), (map, name) => map.With(name, name));

        return atOnce.Count == oneByOne.Count && atOnce.Values.SequenceEqual(oneByOne.Values);
    }, iter: 100);

    [Fact]
    public void Many_put_at_once_replace_and_add_as_one_by_one() => Gen.Select(Edits, Edits).Sample((before, edits) =>
    {
        var map = EntityMaps.From(Names(before).Select(name => KeyValuePair.Create(name, name)));
        var names = Names(edits);

        var atOnce = map.With([.. names], name => name);
        var oneByOne = names.Aggregate(map, (grown, name) => grown.With(name, name));

        return atOnce.Count == oneByOne.Count
            && atOnce.Values.SequenceEqual(oneByOne.Values)
            && names.All(name => atOnce.Find(name) == name)
            && map.Values.SequenceEqual(Names(before).Order(StringComparer.OrdinalIgnoreCase));
    }, iter: 100);

    [Fact]
    public void Putting_under_another_case_replaces_and_takes_the_new_spelling()
    {
        var map = EntityMaps.Empty<string>().With("Deploy", "one").With("dePLOY", "two");

        Assert.Equal(1, map.Count);
        Assert.Equal("two", map.Find("DEPLOY"));
    }

    [Fact]
    public void An_empty_map_has_nothing_and_nothing_can_be_taken_from_it()
    {
        var map = EntityMaps.Empty<string>();

        Assert.Empty(map.Values);
        Assert.Empty(map.After("x"));
        Assert.Same(map, map.Without("x"));
        Assert.False(map.Contains("x"));
        Assert.Equal(0, map.With("x", "x").Without("X").Count);
    }

    private static List<string> Names((bool Put, string Name)[] edits) =>
        [.. edits.Select(edit => edit.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool Same(EntityMap<string> map, SortedDictionary<string, string> model) =>
        map.Count == model.Count
        && map.Values.SequenceEqual(model.Values)
        && model.Keys.All(name => map.Find(name) == model[name])
        && !map.Contains("absent");
}
