namespace Reeve.Console.Tests;

/// <summary>The ways into the console.</summary>
public sealed class SignInTests
{
    [Fact]
    public Task Everybody_signs_in_in_their_own_way() => PageScript.RunAsync("sign-in");
}
