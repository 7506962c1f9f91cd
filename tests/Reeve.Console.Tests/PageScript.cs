namespace Reeve.Console.Tests;

/// <summary>A script of <c>console/test/e2e</c>: it drives a browser against a server of its own.</summary>
internal static class PageScript
{
    /// <summary>Runs it to its end; that it fails is an exception with what it printed.</summary>
    public static async Task RunAsync(string script, params string[] arguments)
    {
        await using var server = await ConsoleServer.StartAsync();

        var output = await NodeScript.RunAsync(server.Environment, [$"test/e2e/{script}.mjs", .. arguments]);

        TestContext.Current.TestOutputHelper?.WriteLine(output);
    }
}
