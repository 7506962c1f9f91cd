using System.Text;
using System.Text.Json;
using Reeve.Policy.Lint;
using Reeve.Testing;

namespace Reeve.Cli.Tests;

public sealed class PolicyCheckCommandTests : IDisposable
{
    private const string Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}""";

    private const string Risky = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}}""";

    private const string Wrong = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjet"], "Resource": "bucket" },
            { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }
          ]
        }
        """;

    private readonly ScratchDirectory _directory = new();

    [Fact]
    public async Task Each_finding_is_one_line_with_its_place()
    {
        var line = Line(("wrong.json", Wrong));

        Assert.Equal(ExitCode.Failure, await line.RunAsync("policy", "check", "wrong.json"));
        Assert.Equal(
            """
            wrong.json:4:53: error UnknownAction: Amazon S3 has no action "s3:GetObjet". Did you mean "s3:GetObject"?
            wrong.json:4:81: error MalformedPolicyDocument: Resource bucket must be in ARN format or "*".
            wrong.json:5:36: warning PassRoleOnEverything: This allows iam:PassRole on every role. Name the roles, or add a condition on iam:PassedToService.

            """,
            line.Out);
        Assert.Equal("", line.Error);
    }

    [Fact]
    public async Task A_clean_policy_is_silent()
    {
        var line = Line(("good.json", "\uFEFF" + Good));

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "check", "good.json"));
        Assert.Equal(("", ""), (line.Out, line.Error));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, "--fail-on", "error")]
    [InlineData(1, "--fail-on", "warning")]
    public async Task Warnings_fail_the_check_only_on_request(int code, params string[] options)
    {
        var line = Line(("risky.json", Risky));

        Assert.Equal(code, await line.RunAsync(["policy", "check", .. options, "risky.json"]));
        Assert.Contains(": warning PassRoleOnEverything: ", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identity", 1)]
    [InlineData("resource", 0)]
    [InlineData("trust", 1)]
    [InlineData("boundary", 1)]
    [InlineData("session", 1)]
    [InlineData("scp", 1)]
    [InlineData("rcp", 0)]
    public async Task The_kind_decides_what_is_a_fault(string kind, int code)
    {
        var line = Line(("p.json", """{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}"""));

        Assert.Equal(code, await line.RunAsync("policy", "check", "--kind", kind, "p.json"));
    }

    [Fact]
    public async Task The_standard_input_is_a_file_called_minus()
    {
        var line = new CommandLine { Piped = new MemoryStream(Encoding.UTF8.GetBytes(Risky)) };

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "check", "-"));
        Assert.StartsWith("<stdin>:1:64: warning PassRoleOnEverything: ", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_the_rest_is_checked()
    {
        var line = Line(("risky.json", Risky));
        await File.WriteAllBytesAsync(_directory["latin1.json"], [0x7B, 0xE9, 0x7D], TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Usage, await line.RunAsync("policy", "check", "missing.json", "latin1.json", "risky.json"));
        Assert.Contains("missing.json", line.Error, StringComparison.Ordinal);
        Assert.Contains("reeve: 'latin1.json' is not UTF-8.\n", line.Error, StringComparison.Ordinal);
        Assert.StartsWith("risky.json:1:", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_escaped()
    {
        var line = Line(("p.json", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:\u001b[2J\n\u202e","Resource":"*"}}"""));

        await line.RunAsync("policy", "check", "p.json");
        Assert.Contains("\"s3:\\u001b[2J\\u000a\\u202e\"", line.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line.Out);
        Assert.All(line.Out.TrimEnd('\n').Split('\n'), each => Assert.StartsWith("p.json:", each, StringComparison.Ordinal));
    }

    [Fact]
    public async Task JSON_has_counts_and_every_file()
    {
        var line = Line(("wrong.json", Wrong), ("good.json", Good));

        Assert.Equal(ExitCode.Failure, await line.RunAsync("policy", "check", "--format", "json", "wrong.json", "good.json"));
        using var json = JsonDocument.Parse(line.Out);
        var root = json.RootElement;
        Assert.Equal((2, 1), (root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32()));
        Assert.Equal(
            ["wrong.json identity 3", "good.json identity 0"],
            root.GetProperty("files").EnumerateArray().Select(file => $"{file.GetProperty("file")} {file.GetProperty("kind")} {file.GetProperty("findings").GetArrayLength()}"));
        Assert.Equal(
            """{"severity":"error","code":"UnknownAction","message":"Amazon S3 has no action \u0022s3:GetObjet\u0022. Did you mean \u0022s3:GetObject\u0022?","line":4,"column":53,"endLine":4,"endColumn":66}""",
            JsonSerializer.Serialize(root.GetProperty("files")[0].GetProperty("findings")[0]));
    }

    [Fact]
    public async Task SARIF_has_what_its_schema_requires()
    {
        var line = Line(("a b/wrong.json", Wrong));

        Assert.Equal(ExitCode.Failure, await line.RunAsync("policy", "check", "--format", "sarif", "a b/wrong.json"));
        using var json = JsonDocument.Parse(line.Out);
        var log = json.RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("reeve", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(PolicyLinter.Rules.Select(rule => rule.Code), rules.Select(rule => rule.GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.EndsWith(".", rule.GetProperty("shortDescription").GetProperty("text").GetString(), StringComparison.Ordinal));

        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["error", "error", "warning"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.All(results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.Equal("a%20b/wrong.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        });
        Assert.Equal(
            """{"startLine":4,"startColumn":53,"endLine":4,"endColumn":66}""",
            JsonSerializer.Serialize(results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region")));
    }

    [Fact]
    public async Task A_log_without_findings_is_a_log()
    {
        var line = Line(("good.json", Good));

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "check", "--format", "sarif", "good.json"));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal(0, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData]
    [InlineData("--kind", "role", "p.json")]
    [InlineData("--format", "xml", "p.json")]
    [InlineData("--fail-on", "note", "p.json")]
    public async Task A_wrong_line_is_a_matter_of_usage(params string[] args)
    {
        var line = new CommandLine();

        Assert.Equal(ExitCode.Usage, await line.RunAsync(["policy", "check", .. args]));
        Assert.EndsWith("See: reeve policy check --help\n", line.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private CommandLine Line(params (string Name, string Document)[] files)
    {
        foreach (var (name, document) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_directory[name])!); // below the directory
            File.WriteAllText(_directory[name], document);
        }

        return new CommandLine { WorkingDirectory = _directory.Path };
    }
}
