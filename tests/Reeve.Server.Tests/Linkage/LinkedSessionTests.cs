using System.Text.Json;
using Reeve.Server.Tests.Services;
using Reeve.Server.Tests.ServiceSide;

namespace Reeve.Server.Tests.Linkage;

/// <summary>A session that a service really has keeps its role until it ends, also when the server was started anew in between.</summary>
public sealed class LinkedSessionTests
{
    [Fact]
    public async Task A_session_of_the_service_keeps_the_role_until_it_ends()
    {
        await using var server = await TestServer.StartAsync();
        var service = await server.RegisterAsync();
        await server.MakeRoleAsync();
        (await server.AssumeAsServiceAsync(service, server.RoleArn())).Ok();
        await server.RestartAsync();
        var name = server.RoleArn().Split('/')[^1];
        var path = $"accounts/{server.AccountId}/roles/{name}/";

        using var sessions = JsonDocument.Parse((await server.OperatorAsync(HttpMethod.Get, path + "sessions")).Body);
        Assert.Equal(1, sessions.RootElement.GetProperty("count").GetInt32());
        var end = sessions.RootElement.GetProperty("latestExpiry").GetString();
        using var forecast = JsonDocument.Parse((await server.OperatorAsync(HttpMethod.Get, path + "deletion-forecast")).Body);
        Assert.Equal((false, end), (forecast.RootElement.GetProperty("deletable").GetBoolean(), forecast.RootElement.GetProperty("freeAt").GetString()));
        Assert.Equal("FAILED", await DeleteAsync(server, name));

        server.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("SUCCEEDED", await DeleteAsync(server, name));
    }

    private static async Task<string> DeleteAsync(TestServer server, string name)
    {
        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", name))).Ok().Text("DeletionTaskId");
        for (var asked = 0; asked < 500; asked++)
        {
            var status = (await server.CallAsync(server.Root, "GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", task))).Ok().Text("Status");
            if (status is "SUCCEEDED" or "FAILED")
            {
                return status;
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return "OPEN";
    }
}
