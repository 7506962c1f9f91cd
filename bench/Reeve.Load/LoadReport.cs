using System.Diagnostics;
using System.Globalization;
using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Load;

/// <summary>Measures Reeve beside its ceilings, in one run, and prints a table.</summary>
internal static class LoadReport
{
    private const int CreatesPerSecond = 16_000;

    public static async Task RunAsync(int seconds, int connections, IReadOnlyList<int> sizes)
    {
        var duration = TimeSpan.FromSeconds(seconds);
        var work = Directory.CreateTempSubdirectory("reeve-load-");
        try
        {
            Console.WriteLine("| what | per second | p50 µs | p99 µs | server µs | of its ceiling |\n| --- | --- | --- | --- | --- | --- |");
            var ceilings = await CeilingsAsync(Path.Combine(work.FullName, "bare.db"), connections, duration);
            foreach (var roles in sizes)
            {
                await MeasureReeveAsync(Path.Combine(work.FullName, $"data-{roles}"), roles, connections, duration, ceilings);
            }

            Print("bare SQLite, insert and commit", Commits(Path.Combine(work.FullName, "loop.db"), duration), null);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<Ceilings> CeilingsAsync(string database, int connections, TimeSpan duration)
    {
        using var bare = await ServerProcess.StartAsync(ProgramPath(), "bare", "{port}", database);
        var ceilings = new Ceilings(
            await BareAsync(bare, BareServer.Hashing, connections, duration),
            await BareAsync(bare, BareServer.Page, connections, duration),
            await BareAsync(bare, BareServer.Durable, connections, duration));
        Print("bare Kestrel, hashing", ceilings.Hashing, ceilings.Hashing);
        Print("bare Kestrel, hashing, 100 prepared fragments", ceilings.Page, ceilings.Page);
        Print("bare Kestrel, hashing, one durable row", ceilings.Durable, ceilings.Durable);
        return ceilings;
    }

    private static async Task MeasureReeveAsync(string data, int roles, int connections, TimeSpan duration, Ceilings ceilings)
    {
        using (var first = await StartReeveAsync(data))
        {
            PrintTime("start to first answer, empty", first);
            await CreateAsync(first, Calls(data, first), "Filler", roles, connections, TimeSpan.FromMinutes(5));
        }

        using var reeve = await StartReeveAsync(data);
        PrintTime($"restart to first answer, {roles} roles", reeve);
        var calls = Calls(data, reeve);
        await MeasureAsync(reeve, $"GetCallerIdentity, {roles} roles", calls.Sign("sts", "Action=GetCallerIdentity&Version=2011-06-15"), connections, duration, ceilings.Hashing);
        await MeasureAsync(reeve, $"GetRole, {roles} roles", calls.Sign("iam", "Action=GetRole&Version=2010-05-08&RoleName=AWSServiceRoleForAutoScaling_Filler1"), connections, duration, ceilings.Hashing);
        await MeasureAsync(reeve, $"ListRoles, a page of 100 of {roles} roles", calls.Sign("iam", "Action=ListRoles&Version=2010-05-08&MaxItems=100"), connections, duration, roles < 100 ? ceilings.Hashing : ceilings.Page);
        var most = (int)(CreatesPerSecond * duration.TotalSeconds);
        await CreateAsync(reeve, calls, "Warm", most, connections, duration); // as everything else here is measured after a run of the same length
        Print($"CreateServiceLinkedRole, {roles} roles", await CreateAsync(reeve, calls, "Made", most, connections, duration), ceilings.Durable);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| memory at the end, MiB | {reeve.PeakMemory():F0} | | | | |"));
    }

    private static Task<ServerProcess> StartReeveAsync(string data) =>
        ServerProcess.StartAsync(ReevePath(), "serve", "--data", data, "--urls", "http://127.0.0.1:{port}");

    private static SignedCalls Calls(string data, ServerProcess reeve)
    {
        var lines = File.ReadAllLines(Path.Combine(data, "aws", "credentials"));
        string Value(string name) => lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split('=', 2)[1].Trim();
        return new(new SigningCredentials(Value("aws_access_key_id"), Value("aws_secret_access_key")), reeve.Address.ToString());
    }

    private static async Task<LoadResult> CreateAsync(
        ServerProcess reeve, SignedCalls calls, string suffix, int count, int connections, TimeSpan duration)
    {
        var requests = new ReadOnlyMemory<byte>[count];
        Parallel.For(0, count, index => requests[index] = calls.Sign(
            "iam", $"Action=CreateServiceLinkedRole&Version=2010-05-08&AWSServiceName=autoscaling.amazonaws.com&CustomSuffix={suffix}{index}"));
        return await LoadRun.MeasureAsync(reeve, connections, index => index < count ? requests[index] : default(ReadOnlyMemory<byte>?), duration);
    }

    private static async Task MeasureAsync(
        ServerProcess server, string what, ReadOnlyMemory<byte> request, int connections, TimeSpan duration, LoadResult ceiling)
    {
        await LoadRun.MeasureAsync(server, connections, _ => request, duration); // until the JIT has optimised
        Print(what, await LoadRun.MeasureAsync(server, connections, _ => request, duration), ceiling);
    }

    private static async Task<LoadResult> BareAsync(ServerProcess bare, string path, int connections, TimeSpan duration)
    {
        ReadOnlyMemory<byte> request = Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        await LoadRun.MeasureAsync(bare, connections, _ => request, duration);
        return await LoadRun.MeasureAsync(bare, connections, _ => request, duration);
    }

    private static LoadResult Commits(string path, TimeSpan duration)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        using var table = new BareTable(path);
        var latencies = new List<long>();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < duration)
        {
            var started = Stopwatch.GetTimestamp();
            table.InsertAndCommit(1);
            latencies.Add(Stopwatch.GetTimestamp() - started);
        }

        return LoadResult.Of([.. latencies], clock.Elapsed, process.TotalProcessorTime - before);
    }

    private static void PrintTime(string what, ServerProcess server) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what}, ms | {server.StartTime.TotalMilliseconds:F0} | | | | |"));

    private static void Print(string what, LoadResult result, LoadResult? ceiling) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {result.PerSecond:F0} | {result.P50:F0} | {result.P99:F0} | {result.ServerTime:F0} | {(ceiling is null ? "" : $"{result.PerSecond / ceiling.PerSecond:P0}")} |"));

    private static string ProgramPath() => Path.Combine(AppContext.BaseDirectory, "Reeve.Load.dll");

    /// <summary>What nothing that answers so can exceed.</summary>
    /// <param name="Hashing">Of calls that only read.</param>
    /// <param name="Page">Of calls that answer a page of a hundred roles.</param>
    /// <param name="Durable">Of calls that write.</param>
    private sealed record Ceilings(LoadResult Hashing, LoadResult Page, LoadResult Durable);

    /// <summary>The server that was built beside this program, in the same configuration.</summary>
    public static string ReevePath() => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../../../../src/Reeve.Cli/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0/reeve.dll")); // bin/CONFIGURATION/net10.0
}
