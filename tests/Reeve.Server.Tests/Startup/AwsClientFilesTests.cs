using System.Text.Json;
using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Server.Tests.Startup;

public sealed class AwsClientFilesTests : IDisposable
{
    private const string Endpoint = "http://127.0.0.1:8400";

    private readonly ScratchDirectory _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void The_configuration_leads_to_the_endpoint()
    {
        Assert.Null(Files().Refresh(Endpoint));

        var lines = File.ReadAllLines(DataFiles.AwsConfig(_data.Path));
        Assert.Equal(
            ["[default]", "region = us-east-1", $"endpoint_url = {Endpoint}", $"data_path = {_data["aws/models"]}"],
            lines.Where(line => !line.StartsWith('#')));
    }

    [Fact]
    public void The_plugin_is_loaded_only_where_it_is_needed_because_other_clients_break_on_it()
    {
        Files().Refresh(Endpoint);
        Assert.DoesNotContain("[plugins]", Config(), StringComparison.Ordinal);

        Files(needsPlugin: true).Refresh(Endpoint);
        Assert.Contains($"[plugins]\ncli_legacy_plugin_path = {_data["aws/plugin"]}\nreeve = reeve_endpoint\n", Config(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_address_is_followed_and_the_same_one_writes_nothing()
    {
        Files().Refresh(Endpoint);
        File.SetLastWriteTimeUtc(DataFiles.AwsConfig(_data.Path), DateTime.UnixEpoch);

        Assert.Null(Files().Refresh(Endpoint));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(DataFiles.AwsConfig(_data.Path)));

        Assert.Null(Files().Refresh("http://127.0.0.1:9"));
        Assert.Equal("http://127.0.0.1:9", AwsConfigText.FindEndpoint(Config()));
    }

    [Fact]
    public void An_edited_configuration_is_left_alone_and_told_of_where_it_leads_elsewhere()
    {
        Files().Refresh(Endpoint);
        File.AppendAllText(DataFiles.AwsConfig(_data.Path), "[profile mine]\n");
        var edited = Config();

        Assert.Null(Files().Refresh(Endpoint));
        Assert.Contains("endpoint_url = http://127.0.0.1:9", Files().Refresh("http://127.0.0.1:9"), StringComparison.Ordinal);
        Assert.Equal(edited, Config());
    }

    [Theory]
    [InlineData("iam", "2010-05-08")]
    [InlineData("sts", "2011-06-15")]
    public void The_rules_of_a_service_are_json_that_ends_at_the_endpoint(string service, string version)
    {
        Files().Refresh(Endpoint);

        using var rules = JsonDocument.Parse(File.ReadAllText(_data[$"aws/models/{service}/{version}/endpoint-rule-set-1.json"]));
        var last = rules.RootElement.GetProperty("rules").EnumerateArray().Last().GetProperty("endpoint");
        Assert.Equal(Endpoint, last.GetProperty("url").GetString());
        Assert.Equal(service, last.GetProperty("properties").GetProperty("authSchemes")[0].GetProperty("signingName").GetString());
    }

    [Theory]
    [InlineData("http://127.0.0.1:8400", "http://127.0.0.1:8400")]
    [InlineData("http://0.0.0.0:8400", "http://127.0.0.1:8400")]
    [InlineData("http://[::]:8400", "http://[::1]:8400")]
    [InlineData("http://*:8400", "http://127.0.0.1:8400")]
    [InlineData("http://192.0.2.1:80", "http://192.0.2.1:80")]
    [InlineData("http://localhost:8400/", "http://localhost:8400")]
    public void A_client_on_this_machine_uses_the_loopback_address_of_every_address(string address, string endpoint)
    {
        Assert.Equal(endpoint, LocalEndpoint.Of(address));
    }

    private AwsClientFiles Files(bool needsPlugin = false) => new(_data.Path, needsPlugin);

    private string Config() => File.ReadAllText(DataFiles.AwsConfig(_data.Path));
}
