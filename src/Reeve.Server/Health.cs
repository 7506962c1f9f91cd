using Reeve.Iam.Storage;

namespace Reeve.Server;

/// <summary>The endpoints for whoever watches the process.</summary>
internal static class Health
{
    /// <summary>Maps <c>/healthz</c> (the process answers) and <c>/readyz</c> (the start is finished and the store answers: 200, else 503).</summary>
    public static void MapHealth(this WebApplication app, Readiness readiness, IAccountStore store)
    {
        app.MapGet("/healthz", () => Results.Text("ok\n"));
        app.MapGet("/readyz", async (CancellationToken cancellationToken) =>
        {
            if (!readiness.IsReady)
            {
                return Results.Text("starting\n", statusCode: StatusCodes.Status503ServiceUnavailable);
            }

            await store.ReadChangesAsync(Scopes.Directory, 0, 1, cancellationToken);
            return Results.Text("ready\n");
        });
    }
}
