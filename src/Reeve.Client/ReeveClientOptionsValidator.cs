using Microsoft.Extensions.Options;

namespace Reeve.Client;

/// <summary>Reports every fault of the options at once.</summary>
internal sealed class ReeveClientOptionsValidator : IValidateOptions<ReeveClientOptions>
{
    private const int MostBodyBytes = 100 << 20;

    public ValidateOptionsResult Validate(string? name, ReeveClientOptions options)
    {
        List<string> faults = [];
        Check(faults, options.Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https", PathAndQuery: "/" }, "Endpoint is not an http or https URL without a path.");
        Check(faults, options.AccessKeyId.Length > 0, "AccessKeyId is missing.");
        Check(faults, options.SecretAccessKey.Length > 0, "SecretAccessKey is missing.");
        Check(faults, options.Region.Length > 0, "Region is empty.");
        Check(faults, options.MaxBodyBytes is >= 0 and <= MostBodyBytes, $"MaxBodyBytes is not from 0 to {MostBodyBytes}.");
        Check(faults, options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromMinutes(5), "Timeout is not from 1 second to 5 minutes.");
        Check(faults, options.LeaseDuration >= TimeSpan.FromMinutes(1) && options.LeaseDuration <= TimeSpan.FromDays(7), "LeaseDuration is not from 1 minute to 7 days.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(List<string> faults, bool isGood, string fault)
    {
        if (!isGood)
        {
            faults.Add("Reeve: " + fault);
        }
    }
}
