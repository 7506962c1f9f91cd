namespace Reeve.Console.Tests;

/// <summary>What can be done on the pages of users, groups and roles, each once; IAM is asked whether it was done.</summary>
public sealed class PrincipalPageTests
{
    [Theory]
    [InlineData("user-actions")]
    [InlineData("user-credentials")]
    [InlineData("group-actions")]
    [InlineData("role-actions")]
    public Task What_a_page_says_that_it_did_is_so_in_IAM(string script) => PageScript.RunAsync(script);
}
