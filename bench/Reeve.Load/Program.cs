using System.Globalization;
using Reeve.Load;

// dotnet run -c Release --project bench/Reeve.Load [-- [account] --seconds N --connections N --roles N]
if (args is ["bare", var port, var database])
{
    await BareServer.RunAsync(int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture), database);
    return;
}

if (args.Contains("account"))
{
    await AccountReport.RunAsync(Number("--seconds", 2), Number("--connections", 4));
    return;
}

await LoadReport.RunAsync(Number("--seconds", 5), Number("--connections", 16), args.Contains("--roles") ? [Number("--roles", 0)] : [10, 10_000]);

int Number(string name, int fallback) => Array.IndexOf(args, name) is var index and >= 0
    ? int.Parse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture)
    : fallback;
