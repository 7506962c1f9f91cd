using System.Text.Json;
using Reeve.Server.Startup;
using Reeve.Testing;

namespace Reeve.Server.Tests.Audit;

public sealed class AuditLogFileTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Every_event_is_a_line_of_a_file_that_its_owner_alone_reads()
    {
        var path = _scratch["audit.jsonl"];
        await using (var server = await TestServer.StartAsync(options => options with { AuditLog = path }))
        {
            (await server.CallAsync(server.Root, "CreateUser", ("UserName", "ann"))).Ok();
            (await server.CallAsync(server.Root, "GetUser", ("UserName", "ann"))).Ok();
            await server.RestartAsync();
            (await server.CallAsync(server.Root, "GetUser", ("UserName", "bob"))).Refused(404, "NoSuchEntity");
        }

        var names = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("eventName").GetString());
        Assert.Equal(["CreateUser", "GetUser", "GetUser"], names);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<StartupException>(() => TestServer.StartAsync(options => options with { AuditLog = _scratch.Path }));

        Assert.StartsWith("The audit log cannot be opened:", fault.Message, StringComparison.Ordinal);
    }
}
