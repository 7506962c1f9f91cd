namespace Reeve.Server.Tests.Wire;

/// <summary>How a request names its operation.</summary>
public sealed class OperationLookupTests(WireServer wire) : IClassFixture<WireServer>
{
    private readonly TestServer _server = wire.Server;

    [Theory]
    [InlineData("Action=NoSuchThing&Version=2010-05-08", "Could not find operation NoSuchThing for version 2010-05-08")]
    [InlineData("Action=ListUsers&Version=2011-06-15", "Could not find operation ListUsers for version 2011-06-15")]
    [InlineData("Action=ListUsers&Version=1999-01-01", "Could not find operation ListUsers for version 1999-01-01")]
    [InlineData("Action=ListUsers", "Could not find operation ListUsers for version NO_VERSION_SPECIFIED")]
    [InlineData("Action=listUsers&Version=2010-05-08", "Could not find operation listUsers for version 2010-05-08")]
    [InlineData("Action=&Version=2011-06-15", "Could not find operation  for version 2011-06-15")]
    [InlineData("Action=ListUsers&Version=", "Could not find operation ListUsers for version ")]
    public async Task An_unknown_operation_or_version_is_told(string form, string message)
    {
        var answer = await _server.SendAsync(_server.Sign(_server.Post(form), _server.Root));

        Assert.Equal(message, answer.Refused(400, "InvalidAction").Message);
    }

    [Theory]
    [InlineData("Version=2010-05-08")]
    [InlineData("action=ListUsers&Version=2010-05-08")]
    [InlineData("ACTION=ListUsers&Version=2010-05-08")]
    public async Task A_missing_action_is_told(string form)
    {
        var answer = await _server.SendAsync(_server.Sign(_server.Post(form), _server.Root));

        Assert.Equal("Missing Action", answer.Refused(400, "MissingAction").Message);
    }

    [Fact]
    public async Task Get_and_post_answer_alike()
    {
        var form = TestServer.Form(("Action", "GetUser"), ("Version", TestServer.IamVersion));

        var byPost = await _server.SendAsync(_server.Sign(_server.Post(form), _server.Root));
        var byGet = await _server.SendRawAsync(_server.Sign(_server.Get("/?" + form), _server.Root));

        Assert.Equal(_server.AccountId, byPost.Ok().Text("UserId"));
        Assert.Equal(_server.AccountId, byGet.Ok().Text("UserId"));
    }

    [Theory]
    [InlineData("GET", "/iam")]
    [InlineData("POST", "/iam")]
    [InlineData("POST", "//")]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/")]
    [InlineData("PATCH", "/")]
    public async Task Other_paths_and_methods_reach_no_operation(string method, string target)
    {
        var form = "Action=CreateUser&UserName=other&Version=" + TestServer.IamVersion;
        var post = _server.Post(form);
        var request = _server.Sign(new(method, method is "GET" ? $"{target}?{form}" : target, post.Headers, method is "GET" ? default : post.Body), _server.Root);

        var answer = await _server.SendRawAsync(request);

        Assert.InRange(answer.Status, 400, 499);
        (await _server.CallAsync(_server.Root, "GetUser", ("UserName", "other"))).Refused(404, "NoSuchEntity");
    }

    [Fact]
    public async Task A_path_that_normalises_to_the_root_is_signed_like_the_root()
    {
        var query = "?Action=GetUser&Version=" + TestServer.IamVersion;
        var forRoot = _server.Sign(_server.Get("/" + query), _server.Root);

        var answer = await _server.SendRawAsync(new("GET", "/a/.." + query, forRoot.Headers, default));

        // The canonical path is normalised too, so the signature covers both spellings; and it is the same operation.
        Assert.Equal(_server.AccountId, answer.Ok().Text("UserId"));
    }
}
