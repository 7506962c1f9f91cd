namespace Reeve.Console.Tests;

/// <summary>Policy documents where they are written, and where they decide.</summary>
public sealed class DocumentPageTests
{
    [Fact]
    public Task Documents_are_checked_while_they_are_written_and_decide_in_the_simulator() => PageScript.RunAsync("documents");
}
