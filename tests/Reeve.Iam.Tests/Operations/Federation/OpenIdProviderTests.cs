using Reeve.Iam.Errors;
using Reeve.Iam.Operations.OpenIdProviders;

namespace Reeve.Iam.Tests.Operations.Federation;

public sealed class OpenIdProviderTests
{
    private const string Arn = "arn:aws:iam::123456789012:oidc-provider/id.example.com/tenant";
    private const string Thumbprint = "ABCDEF0123456789ABCDEF0123456789ABCDEF01";

    private readonly Scene _scene = new();

    [Fact]
    public void A_provider_is_created_and_described_without_its_scheme()
    {
        var created = _scene.Do(new CreateOpenIDConnectProvider(), new()
        {
            Url = "https://id.example.com/tenant",
            ClientIDList = ["app", "app", "other"],
            ThumbprintList = [Thumbprint],
            Tags = [new("b", "1"), new("B", "2")],
        });
        var got = Get();

        Assert.Equal(Arn, created.OpenIDConnectProviderArn);
        Assert.Equal(["B", "b"], created.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal("id.example.com/tenant", got.Url);
        Assert.Equal(["app", "other"], got.ClientIDList);
        Assert.Equal([Thumbprint.ToLowerInvariant()], got.ThumbprintList);
        Assert.Equal(_scene.Clock.GetUtcNow(), got.CreateDate);
    }

    [Theory]
    [InlineData("http://id.example.com")]
    [InlineData("HTTPS://id.example.com")]
    [InlineData("id.example.com")]
    [InlineData("https://")]
    [InlineData("https://id.example.com?x=1")]
    [InlineData("https://id.example.com#x")]
    [InlineData("https://user@id.example.com")]
    [InlineData("https://id.example.com/a/../b")]
    [InlineData("https://id.example.com\\b")]
    [InlineData("https://id.exam ple.com")]
    [InlineData("https://id.example.com/ü")]
    public void What_is_no_issuer_s_url_is_refused(string url) => Assert.Equal(
        new IamError("ValidationError", 400, "Invalid Open ID Connect Provider URL"),
        _scene.Refuse(new CreateOpenIDConnectProvider(), new() { Url = url }));

    [Fact]
    public void One_url_is_one_provider()
    {
        Create();

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "Provider with url https://id.example.com/tenant already exists."),
            _scene.Refuse(new CreateOpenIDConnectProvider(), new() { Url = "https://id.example.com/tenant" }));
        _scene.Do(new CreateOpenIDConnectProvider(), new() { Url = "https://id.example.com/Tenant" }); // paths tell case apart
    }

    [Fact]
    public void Client_ids_come_and_go_without_a_word_when_nothing_changes()
    {
        Create();

        _scene.Do(new AddClientIDToOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, ClientID = "a" });
        _scene.Do(new AddClientIDToOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, ClientID = "a" });
        _scene.Do(new AddClientIDToOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, ClientID = "b" });
        Assert.Equal(["a", "b"], Get().ClientIDList);
        _scene.Do(new RemoveClientIDFromOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, ClientID = "a" });
        _scene.Do(new RemoveClientIDFromOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, ClientID = "a" });

        Assert.Equal(["b"], Get().ClientIDList);
    }

    [Fact]
    public void A_hundred_client_ids_five_thumbprints_a_hundred_providers()
    {
        var ids = Enumerable.Range(0, 100).Select(Samples.Number).ToArray();
        _scene.Do(new CreateOpenIDConnectProvider(), new() { Url = "https://id.example.com/tenant", ClientIDList = [.. ids] });

        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100"),
            _scene.Refuse(new AddClientIDToOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, ClientID = "one more" }));
        Assert.Equal("LimitExceeded", _scene.Refuse(new CreateOpenIDConnectProvider(), new() { Url = "https://x.example.com", ClientIDList = [.. ids, "y"] }).Code);
        Assert.Equal(
            new IamError("InvalidInput", 400, "Thumbprint list must contain fewer than 5 entries."),
            _scene.Refuse(new UpdateOpenIDConnectProviderThumbprint(), new()
            {
                OpenIDConnectProviderArn = Arn,
                ThumbprintList = [.. Enumerable.Repeat(Thumbprint, 6)],
            }));
        for (var number = 1; number < 100; number++)
        {
            _scene.Do(new CreateOpenIDConnectProvider(), new() { Url = "https://h" + Samples.Number(number) });
        }

        Assert.Equal("LimitExceeded", _scene.Refuse(new CreateOpenIDConnectProvider(), new() { Url = "https://last" }).Code);
        Assert.Equal(100, _scene.Read(new ListOpenIDConnectProviders(), new()).OpenIDConnectProviderList.Length);
    }

    [Fact]
    public void Thumbprints_are_replaced()
    {
        Create();

        _scene.Do(new UpdateOpenIDConnectProviderThumbprint(), new() { OpenIDConnectProviderArn = Arn, ThumbprintList = [new string('C', 40)] });

        Assert.Equal([new string('c', 40)], Get().ThumbprintList);
    }

    [Fact]
    public void Tags_tell_case_apart_and_are_bounded()
    {
        Create();

        _scene.Do(new TagOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, Tags = [new("k", "1"), new("K", "2")] });
        _scene.Do(new UntagOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, TagKeys = ["k", "absent"] });

        var tag = Assert.Single(_scene.Read(new ListOpenIDConnectProviderTags(), new() { OpenIDConnectProviderArn = Arn }).Tags);
        Assert.Equal(("K", "2"), (tag.Key, tag.Value));
        Assert.Equal(
            new IamError("InvalidInput", 400, "Duplicate tag keys found."),
            _scene.Refuse(new TagOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn, Tags = [new("k", "1"), new("k", "2")] }));
        Assert.Equal(
            new IamError("LimitExceeded", 409, "The number of tags has reached the maximum limit."),
            _scene.Refuse(new TagOpenIDConnectProvider(), new()
            {
                OpenIDConnectProviderArn = Arn,
                Tags = [.. Enumerable.Range(0, 50).Select(number => new Entities.Tag("t" + Samples.Number(number), ""))],
            }));
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:oidc-provider/absent.example.com")]
    [InlineData("arn:aws:iam::999999999999:oidc-provider/id.example.com/tenant")]
    [InlineData("arn:aws:iam::123456789012:saml-provider/id.example.com/tenant")]
    public void What_is_absent_or_another_account_s_is_not_found(string arn)
    {
        Create();
        var expected = new IamError("NoSuchEntity", 404, "OpenIDConnect Provider not found for arn " + arn);

        Assert.Equal(expected, _scene.RefuseRead(new GetOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = arn }));
        Assert.Equal(expected, _scene.RefuseRead(new ListOpenIDConnectProviderTags(), new() { OpenIDConnectProviderArn = arn }));
        Assert.Equal(expected, _scene.Refuse(new AddClientIDToOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = arn, ClientID = "x" }));
        Assert.Equal(expected, _scene.Refuse(new TagOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = arn, Tags = [] }));
        Assert.Equal(
            new IamError("NoSuchEntity", 404, $"OpenId connect Provider {arn} cannot be found."),
            _scene.Refuse(new DeleteOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = arn }));
    }

    [Fact]
    public void A_deleted_provider_is_gone()
    {
        Create();

        _scene.Do(new DeleteOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn });

        Assert.Empty(_scene.Read(new ListOpenIDConnectProviders(), new()).OpenIDConnectProviderList);
    }

    private void Create() => _scene.Do(new CreateOpenIDConnectProvider(), new() { Url = "https://id.example.com/tenant" });

    private GetOpenIDConnectProviderResponse Get() => _scene.Read(new GetOpenIDConnectProvider(), new() { OpenIDConnectProviderArn = Arn });
}
