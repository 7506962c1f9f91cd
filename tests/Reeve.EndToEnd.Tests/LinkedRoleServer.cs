namespace Reeve.EndToEnd.Tests;

/// <summary>A server that has the Lex role, for tests that change nothing. Starting one for each of them would be slow.</summary>
public sealed class LinkedRoleServer : IAsyncLifetime
{
    private ReeveProcess? _reeve;
    private Shell? _shell;

    /// <summary>The role's name.</summary>
    public const string RoleName = "AWSServiceRoleForLexBots";

    /// <summary>A shell of the root's.</summary>
    internal Shell Shell => _shell ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await Tools.RequireAwsCliAsync();
        _reeve = await ReeveProcess.StartAsync();
        _shell = Shell.Open(_reeve);
        using var client = new IamClient(_reeve);
        (await client.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", "lex.amazonaws.com"), ("Description", "as it was"))).Succeeded();
    }

    /// <summary>Everything about the role that calls could change.</summary>
    public async Task<string> DescribeRoleAsync()
    {
        using var client = new IamClient(_reeve!); // started
        var answers = await Task.WhenAll(
            new[] { "GetRole", "ListAttachedRolePolicies", "ListRolePolicies", "ListRoleTags" }.Select(action => client.CallAsync(action, ("RoleName", RoleName))));
        return string.Concat(answers.Select(answer => answer.Succeeded().Xml.Elements().First()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
        {
            await _shell.DisposeAsync();
        }

        if (_reeve is not null)
        {
            await _reeve.DisposeAsync();
        }
    }
}
