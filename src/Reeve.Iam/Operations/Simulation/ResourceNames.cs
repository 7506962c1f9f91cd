using System.Collections.Immutable;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>Checks the resources of a simulation, and tells whose they are.</summary>
internal static class ResourceNames
{
    /// <summary>Every resource.</summary>
    public const string All = "*";

    // Each scenario with the types of resources that must be there.
    private static readonly Dictionary<string, string[]> Scenarios = new(StringComparer.Ordinal)
    {
        ["EC2-VPC-InstanceStore"] = ["instance", "image", "security-group", "network-interface"],
        ["EC2-VPC-InstanceStore-Subnet"] = ["instance", "image", "security-group", "network-interface", "subnet"],
        ["EC2-VPC-EBS"] = ["instance", "image", "security-group", "network-interface", "volume"],
        ["EC2-VPC-EBS-Subnet"] = ["instance", "image", "security-group", "network-interface", "subnet", "volume"],
    };

    /// <summary>Why the resources are refused, or null.</summary>
    public static IamError? FindFault(ImmutableArray<string> resources, string? handling)
    {
        if (resources.FirstOrDefault(resource => resource is not All && Segments(resource) is null) is { } invalid)
        {
            return SimulationErrors.InvalidResource(invalid);
        }

        if (handling is null)
        {
            return null;
        }

        if (!Scenarios.TryGetValue(handling, out var required))
        {
            return SimulationErrors.UnknownHandling(handling);
        }

        var missing = Array.Find(required, type => !resources.Any(resource => IsEc2(resource, type)));
        return missing is null ? null : SimulationErrors.ResourceMissing(handling, missing);
    }

    /// <summary>The account that the ARN of a resource names, or null.</summary>
    public static string? AccountIn(string resource) =>
        Segments(resource) is [_, _, _, _, var account, _] && AccountIds.IsWellFormed(account) ? account : null;

    /// <summary>The account of its root's ARN, or null.</summary>
    public static string? AccountOfRoot(string arn) => AccountIn(arn) is { } account && arn == Arns.Root(account) ? account : null;

    private static string[]? Segments(string resource) => resource.Split(':', 6) is ["arn", not "", not "", _, _, not ""] segments ? segments : null;

    private static bool IsEc2(string resource, string type) =>
        Segments(resource) is [_, _, "ec2", _, _, var name] && name.StartsWith(type + "/", StringComparison.Ordinal);
}
