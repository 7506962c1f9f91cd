using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Manifests.Checks;

/// <summary>What a well-shaped manifest may still say wrongly: names that are taken, references to nothing, members that contradict.</summary>
internal static class ManifestChecks
{
    // Their actions are Reeve's own.
    private static readonly string[] ReservedPrefixes = ["cloudtrail", "iam", "reeve", "sts"];

    /// <summary>Tells all of it.</summary>
    public static void Run(ServiceManifest manifest, Places places, FaultList faults)
    {
        CheckService(manifest, places, faults);
        RoleChecks.Run(manifest, places, faults);
        UseCaseChecks.Run(manifest, places, faults);
        ActionChecks.Run(manifest, places, faults);
    }

    private static void CheckService(ServiceManifest manifest, Places places, FaultList faults)
    {
        if (ReservedPrincipals.Includes(manifest.Service))
        {
            faults.Add(places.At("service"), $"The service principal {manifest.Service} is AWS's: choose one below a domain of your own.");
        }

        if (ReservedPrefixes.Contains(manifest.Prefix, StringComparer.Ordinal))
        {
            faults.Add(places.At("prefix"), $"The prefix {manifest.Prefix} is Reeve's own.");
        }

        if (manifest.Usage.KnownBy is UsageKnowledge.Callback && manifest.Usage.Callback is null)
        {
            faults.Add(places.At("usage"), "The usage is known by a callback, and there is none.");
        }

        if (manifest.Usage is { KnownBy: not UsageKnowledge.Callback, Callback: not null })
        {
            faults.Add(places.At("usage", "callback"), "A callback is only asked where the usage is known by one: set knownBy to callback.");
        }

        CheckUrl(manifest.Documentation, places.At("documentation"), faults);
        CheckUrl(manifest.Usage.Callback, places.At("usage", "callback"), faults);
    }

    private static void CheckUrl(string? url, Nodes.ManifestNode node, FaultList faults)
    {
        if (url is not null && (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.UserInfo.Length > 0 || parsed.Host.Length == 0))
        {
            faults.Add(node, $"'{url}' is not a URL with a host and without a user.");
        }
    }
}
