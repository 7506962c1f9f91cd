namespace Reeve.Console.Tests;

/// <summary>Every page as it is on a desk: light and wide.</summary>
public sealed class WidePageTests
{
    [Fact]
    public Task Every_page_is_accessible_in_light_and_the_first_visit_is_small() => PageScript.RunAsync("pages", "light");
}
