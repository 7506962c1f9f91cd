using System.Text;
using Reeve.Protocol.Query;

namespace Reeve.Protocol.Tests.Query;

public sealed class QueryParametersTests
{
    [Fact]
    public void A_form_is_decoded_once_and_keeps_its_order()
    {
        var parameters = Read("Version=2010-05-08&Action=CreateUser&UserName=a+b%2Bc&Path=%2F%25252F");

        Assert.Equal(["Version", "Action", "UserName", "Path"], Enumerable.Range(0, 4).Select(parameters.NameAt));
        Assert.Equal(["2010-05-08", "CreateUser", "a b+c", "/%252F"], Enumerable.Range(0, 4).Select(parameters.ValueAt));
    }

    [Fact]
    public void Names_are_case_sensitive()
    {
        var parameters = Read("rolename=a&RoleName=b");

        Assert.True(parameters.TryGet("RoleName", out var value));
        Assert.Equal("b", value);
        Assert.False(parameters.TryGet("ROLENAME", out _));
    }

    [Fact]
    public void An_absent_parameter_differs_from_an_empty_one()
    {
        var parameters = Read("Empty=&Bare");

        Assert.True(parameters.TryGet("Empty"u8, out var empty));
        Assert.True(parameters.TryGet("Bare"u8, out var bare));
        Assert.False(parameters.TryGet("Absent"u8, out var absent));
        Assert.Equal(("", "", null), (empty, bare, absent));
    }

    [Fact]
    public void Empty_segments_are_skipped()
    {
        var parameters = Read("&&Action=GetUser&&");

        Assert.Equal(1, parameters.Count);
        Assert.Equal("GetUser", parameters.ValueAt(0));
    }

    [Fact]
    public void Query_string_and_form_count_together()
    {
        var parameters = Read("Action=GetUser&Version=2010-05-08", "UserName=a");

        Assert.Equal(["Action", "Version", "UserName"], Enumerable.Range(0, 3).Select(parameters.NameAt));
    }

    [Theory]
    [InlineData("Action=GetUser&Action=GetUser", "", "Action")]
    [InlineData("Action=GetUser", "Action=DeleteUser", "Action")]
    [InlineData("Action=GetUser", "%41ction=DeleteUser", "Action")]
    [InlineData("a=1&b=2&c=3&%62", "", "b")]
    public void Duplicate_names_are_refused(string query, string form, string name)
    {
        var error = Refuse(query, form);

        Assert.Equal(new ProtocolError("MalformedQueryString", 400, $"The parameter '{name}' is given more than once."), error);
    }

    [Theory]
    [InlineData("Action=%yy", "%yy")]
    [InlineData("A%4gction=a", "%4g")]
    [InlineData("Action=a%", "%")]
    [InlineData("Action=a%4", "%4")]
    [InlineData("Action=a%&B=41", "%")]
    [InlineData("Action=%u0041", "%u0")]
    [InlineData("Action=% 41", "% 4")]
    [InlineData("Action=%+1", "%+1")]
    public void A_bad_escape_is_named(string query, string pattern)
    {
        var expected = new ProtocolError("MalformedQueryString", 400, $"Illegal hex character in escape % pattern: {pattern}");

        Assert.Equal(expected, Refuse(query, ""));
        Assert.Equal(expected, Refuse("", query));
    }

    [Theory]
    [InlineData("a=%FF")]
    [InlineData("%C3=a")]
    [InlineData("a=%C0%80")]
    [InlineData("a=%ED%A0%80")]
    [InlineData("a%C3=%A9")]
    public void Invalid_utf8_is_refused(string form)
    {
        Assert.Equal(new ProtocolError("MalformedQueryString", 400, "A parameter is not valid UTF-8."), Refuse("", form));
    }

    [Fact]
    public void Control_characters_are_left_to_validation()
    {
        var parameters = Read("UserName=a%00b%0A");

        Assert.Equal("a\0b\n", parameters.ValueAt(0));
    }

    [Fact]
    public void Raw_utf8_reads_like_escaped_utf8()
    {
        var parameters = Read("a=é€😀&b=%C3%A9%E2%82%AC%F0%9F%98%80");

        Assert.Equal(parameters.ValueAt(0), parameters.ValueAt(1));
    }

    [Fact]
    public void The_number_of_parameters_is_bounded_over_query_string_and_form()
    {
        var ok = QueryParameters.Parse("a=1&b=2", "c=3"u8, 3);
        var failed = QueryParameters.Parse("a=1&b=2", "c=3&d=4"u8, 3);

        Assert.IsType<ProtocolResult<QueryParameters>.Ok>(ok);
        Assert.Equal(
            new ProtocolError("MalformedQueryString", 400, "The request has more than 3 parameters."),
            Assert.IsType<ProtocolResult<QueryParameters>.Failed>(failed).Error);
    }

    [Fact]
    public void A_long_name_is_not_echoed_whole()
    {
        var name = new string('n', 100_000);

        var error = Refuse("", $"{name}=1&{name}=2");

        Assert.True(error.Message.Length < 200);
    }

    internal static QueryParameters Read(string query, string form = "") =>
        Assert.IsType<ProtocolResult<QueryParameters>.Ok>(QueryParameters.Parse(query, Encoding.UTF8.GetBytes(form))).Value;

    internal static ProtocolError Refuse(string query, string form) =>
        Assert.IsType<ProtocolResult<QueryParameters>.Failed>(QueryParameters.Parse(query, Encoding.UTF8.GetBytes(form))).Error;
}
