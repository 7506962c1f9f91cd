namespace Reeve.Console.Tests;

/// <summary>Every page as it is in a hand: dark and narrow.</summary>
public sealed class NarrowPageTests
{
    [Fact]
    public Task Every_page_is_accessible_in_the_dark_on_a_narrow_screen() => PageScript.RunAsync("pages", "dark-narrow");
}
