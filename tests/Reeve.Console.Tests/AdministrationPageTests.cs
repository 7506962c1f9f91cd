namespace Reeve.Console.Tests;

/// <summary>The pages of identity providers, of approvals, and those of the operator.</summary>
public sealed class AdministrationPageTests
{
    [Theory]
    [InlineData("providers")]
    [InlineData("approvals")]
    [InlineData("operator")]
    public Task What_a_page_says_that_it_did_is_so_on_the_server(string script) => PageScript.RunAsync(script);
}
