using System.Collections.Immutable;
using System.Net;
using Reeve.Server.Options;
using Reeve.Testing;

namespace Reeve.Server.Tests.Options;

public sealed class OptionsLoaderTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly Dictionary<string, string> _environment = [];
    private readonly Dictionary<string, ImmutableArray<string>> _commandLine = [];

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Without_any_source_the_defaults_hold()
    {
        var options = Valid();

        Assert.Equal(_directory["data"], options.DataDirectory);
        Assert.Equal(["http://127.0.0.1:8400"], options.Urls.Select(url => url.ToString()));
        Assert.Null(options.AccountId);
        Assert.Empty(options.TrustedProxies);
        Assert.Equal(TimeSpan.FromDays(90), options.AuditRetention);
        Assert.Equal(new RequestLimits(), options.Limits);
    }

    [Fact]
    public void A_body_of_one_whole_policy_document_fits_the_default_limit_however_it_is_encoded()
    {
        const int longestDocument = 131_072;
        const int bytesOfAnEncodedCharacter = 6;

        Assert.True(Valid().Limits.MaxBodyBytes > longestDocument * bytesOfAnEncodedCharacter);
    }

    [Fact]
    public void The_environment_wins_over_the_file_and_the_command_line_over_both()
    {
        _directory.Write("reeve.json", """{ "accountId": "111111111111", "maxConnections": 11, "shutdownTimeout": "1s" }""");
        _environment["REEVE_MAX_CONNECTIONS"] = "22";
        _environment["REEVE_SHUTDOWN_TIMEOUT"] = "2s";
        _commandLine["shutdown-timeout"] = ["3s"];

        var options = Valid();

        Assert.Equal("111111111111", options.AccountId);
        Assert.Equal(22, options.Limits.MaxConnections);
        Assert.Equal(TimeSpan.FromSeconds(3), options.ShutdownTimeout);
    }

    [Fact]
    public void All_faults_of_all_sources_are_reported_together_with_where_they_come_from()
    {
        _directory.Write("reeve.json", """{ "url": "x", "maxConnections": true, "accountId": "1" }""");
        _environment["REEVE_URLS"] = "ftp://a,http://127.0.0.1:1,nonsense";
        _commandLine["account-id"] = ["12345678901x"];

        var sources = Faults().Select(fault => fault.Source);

        Assert.Equal(
            [
                "reeve.json: url",
                "reeve.json: maxConnections",
                "reeve.json: accountId",
                "environment variable REEVE_URLS",
                "environment variable REEVE_URLS",
                "--account-id",
            ],
            sources);
    }

    [Fact]
    public void A_fault_is_reported_even_where_a_stronger_source_gives_a_good_value()
    {
        _environment["REEVE_ACCOUNT_ID"] = "1";
        _commandLine["account-id"] = ["123456789012"];

        Assert.Equal(["environment variable REEVE_ACCOUNT_ID: '1' is not an account id, which has 12 digits"], Faults().Select(fault => $"{fault}"));
    }

    [Fact]
    public void Paths_start_at_the_working_directory_and_those_of_a_file_at_the_file()
    {
        Directory.CreateDirectory(_directory["etc"]);
        _directory.Write("etc/reeve.json", """{ "data": "state", "masterKeyFile": "key" }""");
        _environment["REEVE_CONFIG"] = "etc/reeve.json";
        _commandLine["master-key-file"] = ["key"];

        var options = Valid();

        Assert.Equal(_directory["etc/state"], options.DataDirectory);
        Assert.Equal(_directory["key"], options.MasterKeyFile);
    }

    [Fact]
    public void A_named_file_that_is_missing_is_a_fault_and_an_unnamed_one_is_not()
    {
        Assert.NotNull(Valid());

        var fault = Assert.Single(Faults("missing.json"));
        Assert.Equal("missing.json", fault.Source);
        Assert.StartsWith("cannot be read: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_names_the_file_rather_than_the_environment()
    {
        _environment["REEVE_CONFIG"] = "missing.json";
        _directory.Write("other.json", """{ "accountId": "222222222222" }""");

        Assert.Equal("222222222222", Valid("other.json").AccountId);
    }

    [Theory]
    [InlineData("[]", "is not a JSON object")]
    [InlineData("{\n  \"data\": oops\n}", "is not JSON: line 2, byte 11: ")]
    [InlineData("{\"data\": \"a\", \"data\": \"b\"}", "is not JSON: ")]
    [InlineData("{\"data\": \"a\", \"d\\u0061ta\": \"b\"}", "is not JSON: ")]
    public void A_file_that_is_not_one_object_is_refused_whole(string text, string message)
    {
        _directory.Write("reeve.json", text);

        var fault = Assert.Single(Faults());

        Assert.Equal("reeve.json", fault.Source);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data")]
    [InlineData("master-key-file")]
    public void Names_in_a_file_are_exact(string name)
    {
        _directory.Write("reeve.json", $$"""{ "{{name}}": "a" }""");

        Assert.StartsWith("there is no such setting; there are data, urls, ", Assert.Single(Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_have_comments_and_arrays_of_texts()
    {
        _directory.Write("reeve.json", """
            {
              // two addresses
              "urls": ["http://127.0.0.1:1", "http://[::1]:2"],
              "trustedProxies": "10.0.0.0/8, 192.0.2.1",
            }
            """);

        var options = Valid();

        Assert.Equal(["http://127.0.0.1:1", "http://[::1]:2"], options.Urls.Select(url => url.ToString()));
        Assert.Equal([new IPNetwork(IPAddress.Parse("10.0.0.0"), 8), new IPNetwork(IPAddress.Parse("192.0.2.1"), 32)], options.TrustedProxies);
    }

    [Fact]
    public void An_empty_variable_is_as_good_as_none()
    {
        _environment["REEVE_ACCOUNT_ID"] = "";
        _environment["REEVE_CONFIG"] = "";

        Assert.Null(Valid().AccountId);
    }

    [Fact]
    public void There_must_be_an_address_to_listen_on_and_none_twice()
    {
        _environment["REEVE_URLS"] = ",";
        Assert.Equal("there is no address to listen on", Assert.Single(Faults()).Message);

        _environment["REEVE_URLS"] = "http://127.0.0.1:1,http://127.0.0.1:1";
        Assert.Equal("'http://127.0.0.1:1' is given twice", Assert.Single(Faults()).Message);
    }

    private ServerOptions Valid(string? file = null) => Assert.IsType<OptionsResult.Valid>(Load(file)).Options;

    private ImmutableArray<OptionsFault> Faults(string? file = null) => Assert.IsType<OptionsResult.Refused>(Load(file)).Faults;

    private OptionsResult Load(string? file) => OptionsLoader.Load(new()
    {
        WorkingDirectory = _directory.Path,
        Environment = name => _environment.GetValueOrDefault(name),
        CommandLine = _commandLine.ToImmutableDictionary(),
        ConfigFile = file,
    });
}
