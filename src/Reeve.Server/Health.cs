using Reeve.Iam;

namespace Reeve.Server;

/// <summary>The endpoints for whoever watches the process.</summary>
internal static class Health
{
    /// <summary>Maps <c>/healthz</c> (the process answers) and <c>/readyz</c> (the store answers too).</summary>
    public static void MapHealth(this WebApplication app, IamCore iam)
    {
        app.MapGet("/healthz", () => Results.Text("ok\n"));
        app.MapGet("/readyz", async (CancellationToken cancellationToken) =>
        {
            await iam.Accounts.ListAsync(cancellationToken);
            return Results.Text("ready\n");
        });
    }
}
