namespace Reeve.Server.Tests.Entities;

/// <summary>One server for tests that only see calls refused, with a user who may do nothing.</summary>
public sealed class RefusingServer : IAsyncLifetime
{
    private TestServer? _server;
    private TestKey? _nobody;

    internal TestServer Server => _server ?? throw new InvalidOperationException("The server has not started.");

    /// <summary>The key of the user who may do nothing.</summary>
    internal TestKey Nobody => _nobody ?? throw new InvalidOperationException("The server has not started.");

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _nobody = await _server.AddUserAsync(_server.Root, "nobody");
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
