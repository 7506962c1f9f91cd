using System.CommandLine;
using Reeve.Server.Options;
using Reeve.Server.Startup;

namespace Reeve.Cli.Operator;

/// <summary>The options by which a command finds the server and its operator's token.</summary>
internal sealed class OperatorOptions(Terminal terminal)
{
    /// <summary>What the help of such a command says about the environment.</summary>
    public const string Notes = """
        Environment variables:
          REEVE_DATA        the data directory, as --data
          REEVE_ENDPOINT    the server's URL, as --endpoint
          REEVE_TOKEN_FILE  the file of the operator's token, as --token-file
        """;

    private readonly Option<string?> _data = new("--data")
    {
        HelpName = "DIR",
        Description = "The server's data directory, which has its token and its address. [default: data]",
    };

    private readonly Option<string?> _endpoint = new("--endpoint")
    {
        HelpName = "URL",
        Description = "The server's URL. [default: what the data directory says]",
    };

    private readonly Option<string?> _tokenFile = new("--token-file")
    {
        HelpName = "FILE",
        Description = "The file of the operator's token. [default: DIR/operator.token]",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_endpoint);
        command.Add(_tokenFile);
    }

    /// <summary>Runs a call against the server that the options name.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(ParseResult parsed, Func<OperatorClient, Task<int>> run)
    {
        try
        {
            using var client = new OperatorClient(Endpoint(parsed), Token(parsed));
            return await run(client);
        }
        catch (OperatorConnectionException exception)
        {
            return terminal.Fail(ExitCode.Failure, exception.Message);
        }
    }

    private Uri Endpoint(ParseResult parsed)
    {
        var text = Given(parsed, _endpoint, "REEVE_ENDPOINT") ?? WrittenEndpoint(DataFiles.Address(DataDirectory(parsed)));
        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new OperatorConnectionException($"'{text}' is not a URL such as {ListenUrl.Default}.");
    }

    private string Token(ParseResult parsed)
    {
        var path = Given(parsed, _tokenFile, "REEVE_TOKEN_FILE") is { } file
            ? Path.GetFullPath(file, terminal.WorkingDirectory)
            : DataFiles.OperatorToken(DataDirectory(parsed));
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperatorConnectionException($"The operator's token cannot be read: {exception.Message} Name the server's data directory with --data.");
        }
    }

    private string DataDirectory(ParseResult parsed) => Path.GetFullPath(Given(parsed, _data, "REEVE_DATA") ?? "data", terminal.WorkingDirectory);

    private string? Given(ParseResult parsed, Option<string?> option, string variable) =>
        parsed.GetValue(option) ?? (terminal.Environment(variable) is { Length: > 0 } text ? text : null);

    private static string WrittenEndpoint(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : $"{ListenUrl.Default}";
}
