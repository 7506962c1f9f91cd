using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reeve.Load;

/// <summary>The ceilings: Kestrel that answers with next to no work of its own.</summary>
internal static class BareServer
{
    /// <summary>A fixed text after the hashes that a signature takes.</summary>
    public const string Hashing = "/hash";

    /// <summary>After the hashes, a hundred fragments as long as a service-linked role is in a page of ListRoles.</summary>
    public const string Page = "/page";

    /// <summary>The fixed text after the hashes and one row that is durable in SQLite, with commits shared.</summary>
    public const string Durable = "/durable";

    private static readonly byte[] Fragment = Encoding.ASCII.GetBytes(new string('x', 735));

    private static readonly byte[] Text = Encoding.ASCII.GetBytes(new string('x', 500));

    public static async Task RunAsync(int port, string databasePath)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = builder.Build();
        var rows = Channel.CreateBounded<TaskCompletionSource>(16_384);
        _ = Task.Factory.StartNew(() => CommitAsync(rows.Reader, databasePath), TaskCreationOptions.LongRunning).Unwrap();
        app.Use(async (HttpContext http, RequestDelegate next) =>
        {
            Hash();
            if (http.Request.Path == Page)
            {
                await WritePageAsync(http.Response);
                return;
            }

            if (http.Request.Path == Durable)
            {
                var row = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await rows.Writer.WriteAsync(row);
                await row.Task;
            }

            http.Response.ContentLength = Text.Length;
            await http.Response.Body.WriteAsync(Text);
        });
        await app.RunAsync();
    }

    private static async Task WritePageAsync(HttpResponse response)
    {
        response.ContentLength = 100 * Fragment.Length;
        for (var fragment = 0; fragment < 100; fragment++)
        {
            response.BodyWriter.Write(Fragment);
        }

        await response.BodyWriter.FlushAsync();
    }

    // The body, the canonical request, and the string to sign.
    private static void Hash()
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Text, hash);
        SHA256.HashData(Text, hash);
        HMACSHA256.HashData(hash, Text, hash);
    }

    private static async Task CommitAsync(ChannelReader<TaskCompletionSource> rows, string databasePath)
    {
        using var table = new BareTable(databasePath);
        var batch = new List<TaskCompletionSource>();
        while (await rows.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < 512 && rows.TryRead(out var row))
            {
                batch.Add(row);
            }

            table.InsertAndCommit(batch.Count);
            batch.ForEach(row => row.SetResult());
        }
    }
}
