namespace Reeve.Server.Tests.Wire;

/// <summary>The form of answers.</summary>
public sealed class AnswerTests(WireServer wire) : IClassFixture<WireServer>
{
    private readonly TestServer _server = wire.Server;

    [Fact]
    public async Task A_success_names_its_operation_and_its_request()
    {
        var answer = (await _server.CallAsync(_server.Root, "ListUsers")).Ok();

        Assert.Equal("{https://iam.amazonaws.com/doc/2010-05-08/}ListUsersResponse", answer.Xml.Name.ToString());
        Assert.Equal(answer.Headers["x-amzn-RequestId"], answer.Text("RequestId"));
        Assert.Equal("ResponseMetadata", answer.Xml.Elements().Last().Name.LocalName);
        Assert.Equal("text/xml", answer.Headers["Content-Type"]);
        Assert.True(Guid.TryParseExact(answer.Text("RequestId"), "D", out _));
    }

    [Fact]
    public async Task A_refusal_is_the_sender_s_and_names_its_request()
    {
        var answer = (await _server.CallAsync(_server.Root, "GetUser", ("UserName", "nobody"))).Refused(404, "NoSuchEntity");

        Assert.Equal("{https://iam.amazonaws.com/doc/2010-05-08/}ErrorResponse", answer.Xml.Name.ToString());
        Assert.Equal("Sender", answer.Text("Type"));
        Assert.Equal(answer.Headers["x-amzn-RequestId"], answer.Xml.Elements().Last().Value);
        Assert.Equal("The user with name nobody cannot be found.", answer.Message);
    }

    [Fact]
    public async Task Sts_answers_in_its_own_namespace()
    {
        var done = await _server.CallAsync(_server.Root, "GetCallerIdentity");
        var refused = await _server.CallAsync(_server.Root, "GetAccessKeyInfo");

        Assert.Equal("https://sts.amazonaws.com/doc/2011-06-15/", done.Ok().Xml.Name.NamespaceName);
        Assert.Equal("https://sts.amazonaws.com/doc/2011-06-15/", refused.Refused(400, "ValidationError").Xml.Name.NamespaceName);
    }

    [Fact]
    public async Task Every_broken_constraint_is_told_at_once_and_iam_does_not_echo()
    {
        var answer = await _server.CallAsync(_server.Root, "ListRoles", ("PathPrefix", "nope"), ("MaxItems", "1001"), ("Marker", ""));

        Assert.StartsWith("3 validation errors detected: ", answer.Refused(400, "ValidationError").Message, StringComparison.Ordinal);
        Assert.Contains("Value at 'maxItems' failed to satisfy constraint: Member must have value less than or equal to 1000", answer.Message, StringComparison.Ordinal);
        Assert.Contains("; ", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nope", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sts_echoes_the_value_that_broke_a_constraint()
    {
        var answer = await _server.CallAsync(_server.Root, "GetAccessKeyInfo", ("AccessKeyId", "short"));

        Assert.Equal(
            "1 validation error detected: Value 'short' at 'accessKeyId' failed to satisfy constraint: Member must have length greater than or equal to 16",
            answer.Refused(400, "ValidationError").Message);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]>&amp;<!--")]
    [InlineData("a\0b\u0001\u0008")]
    [InlineData("\uFFFE\uFFFF")]
    [InlineData("\r\n\t \u2028\u0085")]
    [InlineData("😀\u202E")]
    public async Task Hostile_values_come_back_in_well_formed_xml(string value)
    {
        var action = await _server.SendAsync(_server.Sign(_server.Post(TestServer.Form(("Action", value), ("Version", TestServer.IamVersion))), _server.Root));
        var echo = await _server.CallAsync(_server.Root, "GetAccessKeyInfo", ("AccessKeyId", value));

        Assert.Equal("InvalidAction", action.Code); // reading the code parses the whole answer
        Assert.Equal("ValidationError", echo.Code);
        Assert.Single(action.Texts("Code"));
        Assert.Single(echo.Texts("Code"));
    }

    [Fact]
    public async Task A_read_tells_the_revision_that_it_was_made_from()
    {
        var first = (await _server.CallAsync(_server.Root, "CreateUser", ("UserName", "revised"))).Ok();
        var second = (await _server.CallAsync(_server.Root, "GetUser", ("UserName", "revised"))).Ok();

        Assert.Equal(first.Headers["x-reeve-revision"], second.Headers["x-reeve-revision"]);
    }
}
