namespace Reeve.Console.Tests;

/// <summary>The console in a browser, against a server. The scripts are in <c>console/test/e2e</c>.</summary>
public sealed class PageTests
{
    [Fact]
    public Task Everybody_signs_in_in_their_own_way() => RunAsync("sign-in");

    [Fact]
    public Task A_service_linked_role_is_created_viewed_edited_and_deleted_as_the_guide_tells() => RunAsync("linked-roles");

    [Fact]
    public Task Documents_are_checked_while_they_are_written_and_decide_in_the_simulator() => RunAsync("documents");

    [Fact]
    public Task Identity_providers_and_what_the_operator_has_are_managed() => RunAsync("providers-and-operator");

    [Fact]
    public Task Every_page_is_accessible_and_the_first_visit_is_small() => RunAsync("pages");

    private static async Task RunAsync(string script)
    {
        await using var server = await ConsoleServer.StartAsync();

        var output = await NodeScript.RunAsync(server.Environment, $"test/e2e/{script}.mjs");

        TestContext.Current.TestOutputHelper?.WriteLine(output);
    }
}
