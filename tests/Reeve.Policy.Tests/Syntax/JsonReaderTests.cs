using Reeve.Policy.Syntax;

namespace Reeve.Policy.Tests.Syntax;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[true,false,null],"c":{"d":"e"}}""")]
    [InlineData("  [ ]\r\n\t")]
    [InlineData("-0.5e+10")]
    [InlineData("\"\\u00e9\\ud83d\\ude00\\n\\/\"")]
    public void Strict_json_is_read(string text) => Assert.True(JsonReader.TryRead(text, out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("{'a':1}")]
    [InlineData("{a:1}")]
    [InlineData("// c\n{}")]
    [InlineData("[01]")]
    [InlineData("[1.]")]
    [InlineData("[.5]")]
    [InlineData("[+1]")]
    [InlineData("[1e]")]
    [InlineData("[NaN]")]
    [InlineData("\"\t\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("\"\\u 123\"")]
    [InlineData("\"\\u12")]
    [InlineData("\"open")]
    [InlineData("nul")]
    [InlineData("\uFEFF{}")]
    public void What_rfc_8259_does_not_have_is_refused(string text) => Assert.False(JsonReader.TryRead(text, out _, out _));

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"Effect":"Deny","\u0045ffect":"Allow"}""")]
    [InlineData("""{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"\u006d":1}""")]
    public void A_repeated_name_is_refused_however_it_is_spelled(string text) => Assert.False(JsonReader.TryRead(text, out _, out _));

    [Fact]
    public void The_fault_of_a_repeated_name_is_at_its_second_use()
    {
        Assert.False(JsonReader.TryRead("""{"a":1,"a":2}""", out _, out var offset));

        Assert.Equal(7, offset);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\ude00\\ud83d\"")]
    [InlineData("\"\\ud83dx\"")]
    public void Half_a_surrogate_pair_is_refused_as_escape(string text) => Assert.False(JsonReader.TryRead(text, out _, out _));

    [Fact]
    public void Half_a_surrogate_pair_is_refused_as_it_stands()
    {
        Assert.False(JsonReader.TryRead("[\"" + '\uD800' + "\"]", out _, out _));
        Assert.False(JsonReader.TryRead("[\"" + '\uDC00' + '\uD800' + "\"]", out _, out _));
        Assert.True(JsonReader.TryRead("[\"\U0001F600\"]", out _, out _));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var deepest = JsonReader.MaxDepth;

        Assert.True(JsonReader.TryRead(new string('[', deepest) + new string(']', deepest), out _, out _));
        Assert.False(JsonReader.TryRead(new string('[', deepest + 1) + new string(']', deepest + 1), out _, out _));
        Assert.False(JsonReader.TryRead(new string('[', 500_000), out _, out _));
    }

    [Fact]
    public void Values_know_where_they_stand()
    {
        const string text = """{ "a" : [ "b" ] }""";

        Assert.True(JsonReader.TryRead(text, out var value, out _));

        var member = Assert.Single(Assert.IsType<JsonObject>(value).Members);
        var item = Assert.Single(Assert.IsType<JsonArray>(member.Value).Items);
        Assert.Equal("\"b\"", text[item.Start..item.End]);
        Assert.Equal("[ \"b\" ]", text[member.Value.Start..member.Value.End]);
        Assert.Equal(2, member.Start);
    }

    [Fact]
    public void Lines_and_columns_count_from_one()
    {
        Assert.Equal((1, 1), TextPosition.Of("ab\ncd", 0));
        Assert.Equal((1, 3), TextPosition.Of("ab\ncd", 2));
        Assert.Equal((2, 2), TextPosition.Of("ab\ncd", 4));
    }

    [Fact]
    public void The_line_index_counts_as_the_single_position_does()
    {
        const string text = "\nab\r\n\ncd\n";
        var lines = new LineIndex(text);

        Assert.All(Enumerable.Range(0, text.Length + 1), offset => Assert.Equal(TextPosition.Of(text, offset), lines.PositionOf(offset)));
    }
}
