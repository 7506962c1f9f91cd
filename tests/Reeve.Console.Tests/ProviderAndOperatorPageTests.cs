namespace Reeve.Console.Tests;

/// <summary>The pages of identity providers and those of the operator.</summary>
public sealed class ProviderAndOperatorPageTests
{
    [Fact]
    public Task Identity_providers_and_what_the_operator_has_are_managed() => PageScript.RunAsync("providers-and-operator");
}
