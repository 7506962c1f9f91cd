namespace Reeve.Console.Tests;

/// <summary>What opens above the pages, and the steps of the wizard.</summary>
public sealed class DialogTests
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark-narrow")]
    public Task Every_dialog_is_accessible_and_gives_the_focus_back(string look) => PageScript.RunAsync("dialogs", look);
}
