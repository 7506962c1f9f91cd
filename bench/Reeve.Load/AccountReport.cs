using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Reeve.Protocol.Signing;

namespace Reeve.Load;

/// <summary>Measures what the size of an account costs: to fill it, to load it, and in calls. Prints a table.</summary>
internal static class AccountReport
{
    private static readonly (int Users, int Roles, int Policies)[] Sizes = [(50, 50, 15), (500, 500, 150), (5000, 5000, 1500)];

    private static readonly (string What, string Query)[] Calls =
    [
        ("GetRole", "Action=GetRole&RoleName=Role7"),
        ("ListRoles, a page of 50", "Action=ListRoles&MaxItems=50"),
        ("ListUsers, a page of 50", "Action=ListUsers&MaxItems=50"),
        ("ListPolicies, a page of 15 own", "Action=ListPolicies&Scope=Local&MaxItems=15"),
        ("ListEntitiesForPolicy", "Action=ListEntitiesForPolicy&PolicyArn=" + Uri.EscapeDataString(AccountFile.PolicyArn(3))),
        ("GetAccountAuthorizationDetails, 50", "Action=GetAccountAuthorizationDetails&MaxItems=50"),
    ];

    public static async Task RunAsync(int seconds, int connections)
    {
        var columns = new List<List<(string What, string Figure)>>();
        foreach (var size in Sizes)
        {
            var work = Directory.CreateTempSubdirectory("reeve-account-");
            try
            {
                columns.Add(await MeasureAsync(work.FullName, size, TimeSpan.FromSeconds(seconds), connections));
            }
            finally
            {
                work.Delete(recursive: true);
            }
        }

        Console.WriteLine($"| users, roles, policies | {string.Join(" | ", Sizes.Select(size => $"{size.Users}, {size.Roles}, {size.Policies}"))} |");
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" ---: |", Sizes.Length)));
        foreach (var (index, (what, _)) in columns[0].Index())
        {
            Console.WriteLine($"| {what} | {string.Join(" | ", columns.Select(column => column[index].Figure))} |");
        }
    }

    private static async Task<List<(string What, string Figure)>> MeasureAsync(
        string data, (int Users, int Roles, int Policies) size, TimeSpan duration, int connections)
    {
        var rows = new List<(string, string)>();
        var file = AccountFile.Make(size.Users, size.Roles, size.Policies);
        rows.Add(("file, MiB", Number(file.Length / 1048576.0, 1)));
        using (var first = await StartAsync(data))
        {
            var (clock, before) = (Stopwatch.StartNew(), first.ProcessorTime());
            await ImportAsync(data, first, file);
            rows.Add(("import, ms", Number(clock.Elapsed.TotalMilliseconds, 0)));
            rows.Add(("import, ms of processor time", Number((first.ProcessorTime() - before).TotalMilliseconds, 0)));
            rows.Add(("most memory while importing, MiB", Number(first.PeakMemory(), 0)));
        }

        using var reeve = await StartAsync(data);
        var root = Credentials(data);
        var (started, spent) = (Stopwatch.StartNew(), reeve.ProcessorTime());
        await CallAsync(reeve, new(root, reeve.Address.ToString()), "Action=GetRole&RoleName=Role7"); // the account is read with the first call
        rows.Add(("start to ready, ms", Number(reeve.StartTime.TotalMilliseconds, 0)));
        rows.Add(("first call after it, which loads the account, ms", Number(started.Elapsed.TotalMilliseconds, 0)));
        rows.Add(("the same, ms of processor time", Number((reeve.ProcessorTime() - spent).TotalMilliseconds, 0)));
        rows.Add(("most memory after it, MiB", Number(reeve.PeakMemory(), 0)));
        var user = await MakeUserAsync(reeve, new(root, reeve.Address.ToString()));
        foreach (var (what, query) in Calls)
        {
            rows.Add(await MeasureAsync(reeve, what, new(root, reeve.Address.ToString()), query, connections, duration));
        }

        rows.Add(await MeasureAsync(reeve, "GetRole by a user, decided by its policies", user, Calls[0].Query, connections, duration));
        return rows;
    }

    private static async Task<(string What, string Figure)> MeasureAsync(
        ServerProcess reeve, string what, SignedCalls calls, string query, int connections, TimeSpan duration)
    {
        var request = calls.Sign("iam", query + "&Version=2010-05-08");
        await LoadRun.MeasureAsync(reeve, connections, _ => request, duration / 2); // until the JIT has optimised
        var result = await LoadRun.MeasureAsync(reeve, connections, _ => request, duration);
        return (what + ", server µs", Number(result.ServerTime, 0));
    }

    private static Task<ServerProcess> StartAsync(string data) => ServerProcess.StartAsync(
        LoadReport.ReevePath(), "serve", "--data", data, "--account-id", AccountFile.AccountId, "--urls", "http://127.0.0.1:{port}");

    private static async Task ImportAsync(string data, ServerProcess reeve, byte[] file)
    {
        using var client = new HttpClient();
        var token = (await File.ReadAllTextAsync(Path.Combine(data, "operator.token"))).Trim();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.PostAsync(
            new Uri($"http://{reeve.Address}/operator/v1/accounts/{AccountFile.AccountId}/import"), new ByteArrayContent(file));
        answer.EnsureSuccessStatusCode();
    }

    // Role7 may be read by whoever has Policy7: the user of that number, once it has a key.
    private static async Task<SignedCalls> MakeUserAsync(ServerProcess reeve, SignedCalls root)
    {
        var key = XDocument.Parse(await CallAsync(reeve, root, "Action=CreateAccessKey&UserName=User7")).Descendants().ToLookup(element => element.Name.LocalName);
        return new(new SigningCredentials(key["AccessKeyId"].Single().Value, key["SecretAccessKey"].Single().Value), reeve.Address.ToString());
    }

    private static async Task<string> CallAsync(ServerProcess reeve, SignedCalls calls, string query)
    {
        using var connection = new LoadConnection(reeve.Address);
        await connection.OpenAsync(CancellationToken.None);
        var status = await connection.SendAsync(calls.Sign("iam", query + "&Version=2010-05-08"), CancellationToken.None);
        var answer = connection.LastAnswer();
        return status == 200 ? answer[answer.IndexOf('<', StringComparison.Ordinal)..(answer.LastIndexOf('>') + 1)] : throw new InvalidOperationException($"The answer was {status}: {answer}");
    }

    private static SigningCredentials Credentials(string data)
    {
        var lines = File.ReadAllLines(Path.Combine(data, "aws", "credentials"));
        string Value(string name) => lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split('=', 2)[1].Trim();
        return new(Value("aws_access_key_id"), Value("aws_secret_access_key"));
    }

    private static string Number(double value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
