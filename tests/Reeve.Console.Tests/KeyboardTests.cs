namespace Reeve.Console.Tests;

/// <summary>The console without a pointer.</summary>
public sealed class KeyboardTests
{
    [Fact]
    public Task A_role_is_found_opened_and_nearly_deleted_by_keyboard_alone() => PageScript.RunAsync("main-path");
}
