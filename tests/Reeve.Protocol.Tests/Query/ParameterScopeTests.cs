using Reeve.Protocol.Query;

namespace Reeve.Protocol.Tests.Query;

public sealed class ParameterScopeTests
{
    [Fact]
    public void A_list_of_structures_is_read_in_the_order_of_its_numbers()
    {
        var parameters = QueryParametersTests.Read(
            "Tags.member.10.Key=j&Tags.member.2.Value=B&Tags.member.2.Key=b&Tags.member.1.Key=a&Tags.member.1.Value=");

        Assert.True(parameters.Root.TryGetList("Tags"u8, out var tags));

        Assert.Equal(3, tags.Count);
        Assert.False(tags.IsMalformed);
        Assert.Equal(["1 a ''", "2 b 'B'", "10 j null"], Enumerable.Range(0, 3).Select(i =>
        {
            tags[i].TryGet("Key"u8, out var key);
            return $"{tags.NumberAt(i)} {key} {(tags[i].TryGet("Value"u8, out var value) ? $"'{value}'" : "null")}";
        }));
    }

    [Fact]
    public void A_list_of_scalars_gives_the_value_of_each_member()
    {
        var parameters = QueryParametersTests.Read("TagKeys.member.2=b&TagKeys.member.1=a&TagKeysX=1");

        Assert.True(parameters.TryGetList("TagKeys", out var keys));

        Assert.Equal(["a", "b"], Enumerable.Range(0, keys.Count).Select(i => keys[i].TryGetValue(out var key) ? key : null));
    }

    [Fact]
    public void A_bare_name_is_an_empty_list_and_no_name_is_none()
    {
        var parameters = QueryParametersTests.Read("TagKeys=");

        Assert.True(parameters.TryGetList("TagKeys", out var keys));
        Assert.False(parameters.TryGetList("Tags", out var tags));

        Assert.Equal((0, false, 0, false), (keys.Count, keys.IsMalformed, tags.Count, tags.IsMalformed));
    }

    [Fact]
    public void Lists_nest()
    {
        var parameters = QueryParametersTests.Read(
            "ContextEntries.member.1.ContextKeyName=k&ContextEntries.member.1.ContextKeyValues.member.1=v"
            + "&ContextEntries.member.1.ContextKeyValues.member.2=w&ContextEntries.member.2.ContextKeyName=l");

        Assert.True(parameters.TryGetList("ContextEntries", out var entries));
        Assert.True(entries[0].TryGetList("ContextKeyValues"u8, out var values));
        Assert.False(entries[1].TryGetList("ContextKeyValues"u8, out _));

        Assert.Equal(2, values.Count);
        Assert.True(values[1].TryGetValue(out var second));
        Assert.Equal("w", second);
        Assert.True(parameters.TryGetList("ContextEntries.member.1.ContextKeyValues", out var same));
        Assert.Equal(2, same.Count);
    }

    [Fact]
    public void A_structure_holds_only_what_is_below_its_name()
    {
        var parameters = QueryParametersTests.Read("Pol=0&Pol-x=1&Pol.A=2&Pol.B.C=3&Policy=4&Pol0=5");

        var scope = parameters.Root.GetScope("Pol"u8);

        Assert.True(scope.IsPresent);
        Assert.True(scope.TryGetValue(out var own));
        Assert.True(scope.TryGet("A"u8, out var a));
        Assert.True(scope.GetScope("B"u8).TryGet("C"u8, out var c));
        Assert.False(scope.TryGet("icy"u8, out _));
        Assert.False(scope.TryGet("B"u8, out _));
        Assert.Equal(("0", "2", "3"), (own, a, c));
        Assert.False(parameters.Root.GetScope("Po"u8).IsPresent);
    }

    [Theory]
    [InlineData("L=a")]
    [InlineData("L=&L.member.1=a")]
    [InlineData("L.member=a")]
    [InlineData("L.member.0=a")]
    [InlineData("L.member.01=a")]
    [InlineData("L.member.+1=a")]
    [InlineData("L.member.-1=a")]
    [InlineData("L.member.1x.Key=a")]
    [InlineData("L.member.=a")]
    [InlineData("L.member.1000000000=a")]
    [InlineData("L.member.18446744073709551617=a")]
    [InlineData("L.member.%D9%A1=a")]
    public void A_list_that_does_not_say_what_it_means_is_malformed(string form)
    {
        var parameters = QueryParametersTests.Read("", form);

        Assert.True(parameters.TryGetList("L", out var list));

        Assert.True(list.IsMalformed);
    }

    [Fact]
    public void Junk_between_the_names_of_a_member_does_not_split_it()
    {
        var parameters = QueryParametersTests.Read("L.member.1=a&L.member.1-x=b&L.member.1.Key=c");

        Assert.True(parameters.TryGetList("L", out var list));

        Assert.Equal((1, true), (list.Count, list.IsMalformed));
        Assert.True(list[0].TryGetValue(out var own));
        Assert.True(list[0].TryGet("Key"u8, out var key));
        Assert.Equal(("a", "c"), (own, key));
    }

    [Fact]
    public void The_default_scope_is_empty()
    {
        var scope = default(ParameterScope);

        Assert.False(scope.IsPresent);
        Assert.False(scope.TryGet("a"u8, out _));
        Assert.False(scope.TryGetValue(out _));
        Assert.False(scope.TryGetList("a"u8, out _));
        Assert.False(scope.GetScope("a"u8).IsPresent);
    }
}
