using System.Text;
using System.Text.Json;
using Reeve.Testing;

namespace Reeve.Cli.Tests.Policies;

public sealed class PolicyEvaluateTests
{
    private const string Good = """{"principal":"*","action":"s3:GetObject","resource":"*"}""";

    public static TheoryData<string> CorpusFiles => [.. DecisionCases.CorpusFiles.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public async Task A_file_of_the_corpus_is_decided_as_it_says(string name)
    {
        var path = DecisionCases.CorpusFiles.Single(path => Path.GetFileName(path) == name);
        var cases = DecisionCases.Corpus(path);
        var list = new CommandLine();
        var lines = new CommandLine { Piped = Bytes(string.Join('\n', cases.Select(one => one.Input))) };

        Assert.Equal((ExitCode.Success, ExitCode.Success), (await list.RunAsync("policy", "evaluate", path), await lines.RunAsync("policy", "evaluate")));
        Assert.Equal(cases.Select(one => $"{one.Name}: {one.Decision}"), cases.Zip(Decisions(lines.Data), (one, decision) => $"{one.Name}: {decision}"));
        Assert.Equal(cases.Count, Decisions(lines.Data).Count);
        Assert.Equal(Decisions(lines.Data), Decisions(list.Data));
    }

    [Fact]
    public async Task The_workload_is_decided_as_it_says()
    {
        if (!File.Exists(DecisionCases.WorkloadPath))
        {
            TestContext.Current.AddWarning($"There is no {DecisionCases.WorkloadPath}: only the corpus is decided.");
            return;
        }

        // The large shape repeats ten managed policies in each of a thousand cases: a tenth of it is enough.
        var cases = DecisionCases.Workload().Where((one, index) => one.Name != "large" || index % 10 == 0).ToList();
        Assert.True(cases.Count > 3_000, $"{cases.Count} cases");
        var line = new CommandLine { Piped = Bytes(string.Join('\n', cases.Select(one => one.Input)) + "\n") };

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "evaluate", "-"));
        Assert.Equal(cases.Select(one => one.Decision), Decisions(line.Data));
    }

    [Fact]
    public async Task The_example_of_the_page_is_answered_as_the_page_says()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "policy-evaluate.md"), TestContext.Current.CancellationToken);
        var line = new CommandLine { Piped = Bytes(Between(page, "<<'END'\n", "END\n")) };

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "evaluate"));
        Assert.Equal(Between(page, "```json\n", "```"), line.Data);
    }

    [Fact]
    public async Task Each_line_has_its_answer_and_the_exit_code_tells_that_some_could_not_be_read()
    {
        var line = new CommandLine { Piped = Bytes($"{Good}\nnonsense\n\n  \t\r\n{Good}\r\n[]\n{Good}") };

        Assert.Equal(ExitCode.Failure, await line.RunAsync("policy", "evaluate"));
        Assert.Equal(["decision", "error", "decision", "error", "decision"], Answers(line.Data).Select(answer => answer.EnumerateObject().First().Name));
        Assert.Equal("reeve: 2 of 5 cases could not be read; the first is number 2.\n", line.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("\uFEFF\n")]
    public async Task No_case_has_no_answer(string text)
    {
        var line = new CommandLine { Piped = Bytes(text) };

        Assert.Equal((ExitCode.Success, ""), (await line.RunAsync("policy", "evaluate"), line.Data));
    }

    [Theory]
    [InlineData("[]", 0, 0)]
    [InlineData("  [ " + Good + " ,\n" + Good + "]\n", 2, 0)]
    [InlineData("\uFEFF[" + Good + "]", 1, 0)]
    [InlineData("[{\"name\":\"a] , [\\\\\\\"\",\"input\":" + Good + "}, " + Good + "]", 2, 0)]
    [InlineData("[" + Good + ", {]", 1, 1)]
    [InlineData("[" + Good, 0, 1)]
    [InlineData("[" + Good + "," + Good, 1, 1)]
    [InlineData("[" + Good + "] " + Good, 1, 1)]
    [InlineData("[3, \"x\"]", 0, 2)]
    [InlineData("\uFEFF" + Good + "\n[]\n", 1, 1)]
    [InlineData(Good + "\n\uFEFF" + Good, 2, 0)]
    public async Task A_file_may_be_a_list(string text, int decided, int refused)
    {
        using var scratch = new ScratchDirectory();
        var path = scratch.Write("cases.json", text);
        var line = new CommandLine();

        var code = await line.RunAsync("policy", "evaluate", path);

        var answers = Answers(line.Data);
        Assert.Equal((decided, refused), (answers.Count(answer => answer.TryGetProperty("decision", out _)), answers.Count(answer => answer.TryGetProperty("error", out _))));
        Assert.Equal(refused == 0 ? ExitCode.Success : ExitCode.Failure, code);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var line = new CommandLine { Piped = Bytes($"{Good}\n{{\"principal\":\"{new string('x', 9_000_000)}\"}}\n{Good}\n") };

        Assert.Equal(ExitCode.Failure, await line.RunAsync("policy", "evaluate"));
        Assert.Equal(3, Decisions(line.Data).Count);
        Assert.Equal("""{"error":"The case is longer than 4194304 bytes."}""", line.Data.Split('\n')[1]);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_failure()
    {
        var line = new CommandLine();

        Assert.Equal(ExitCode.Failure, await line.RunAsync("policy", "evaluate", "no-such-file.jsonl"));
        Assert.Equal("", line.Data);
        Assert.Contains("no-such-file.jsonl", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_cases()
    {
        const int count = 100_000;
        var input = new RepeatedStream(Encoding.UTF8.GetBytes(Good + "\n"), count);
        var line = new CommandLine { Piped = input };
        await new CommandLine { Piped = Bytes(Good) }.RunAsync("policy", "evaluate");

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "evaluate"));

        // The answers, which the test keeps, are beside it.
        Assert.True(input.MostLive < 48 * 1024 * 1024, $"{input.MostLive} bytes");
        Assert.Equal(count, line.Data.Count(c => c == '\n'));
    }

    [Fact]
    public async Task What_can_be_answered_is_answered_before_more_is_waited_for()
    {
        using var input = new ConversationStream(Encoding.UTF8.GetBytes(Good + "\n"), 3);
        var line = new CommandLine { Piped = input };
        input.Answered = () => line.Data.Count(c => c == '\n');

        Assert.Equal(ExitCode.Success, await line.RunAsync("policy", "evaluate"));
        Assert.Equal([0, 1, 2, 3], input.AnsweredAtRead);
    }

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static List<JsonElement> Answers(string data)
    {
        Assert.True(data.Length == 0 || data.EndsWith('\n'));
        return [.. data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => JsonElement.Parse(text))];
    }

    private static List<string> Decisions(string data) =>
        [.. Answers(data).Select(answer => answer.TryGetProperty("decision", out var decision) ? decision.GetString()! : "none")];
}
