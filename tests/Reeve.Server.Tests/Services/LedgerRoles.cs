namespace Reeve.Server.Tests.Services;

/// <summary>The lives of the ledger's roles.</summary>
internal static class LedgerRoles
{
    /// <summary>Applies a manifest and makes its role.</summary>
    public static async Task MakeRoleAfterAsync(this TestServer server, string manifest)
    {
        await server.ApplyAsync(manifest);
        await server.MakeRoleAsync();
    }

    /// <summary>Deletes the role, and waits until it is gone.</summary>
    public static async Task DeleteRoleAsync(this TestServer server)
    {
        var task = (await server.CallAsync(server.Root, "DeleteServiceLinkedRole", ("RoleName", Ledger.Role))).Ok().Text("DeletionTaskId");
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var status = (await server.CallAsync(server.Root, "GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", task))).Ok().Text("Status");
            if (status is "SUCCEEDED")
            {
                return;
            }

            Assert.NotEqual("FAILED", status);
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The role is not deleted.");
    }
}
