using System.Collections.Frozen;
using Reeve.Iam.ManagedPolicies;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>AWS's managed policies, and those that follow from registered templates, which look the same.</summary>
internal sealed class CombinedPolicies(ServiceDirectory directory, IAwsManagedPolicies aws)
{
    private readonly Lazy<FrozenDictionary<string, RegisteredPolicy>> _registered = new(() => Read(directory));

    /// <summary>AWS's alone.</summary>
    public IAwsManagedPolicies Aws => aws;

    /// <summary>The registered ones.</summary>
    public IEnumerable<RegisteredPolicy> Registered => _registered.Value.Values;

    /// <summary>The registered policy of an ARN, or null.</summary>
    public RegisteredPolicy? FindRegistered(string arn) => _registered.Value.GetValueOrDefault(arn);

    private static FrozenDictionary<string, RegisteredPolicy> Read(ServiceDirectory directory) => directory.Versions.Values
        .SelectMany(versions => versions
            .SelectMany(version => version.Template.Policies)
            .Select(policy => policy.Name)
            .Distinct(StringComparer.Ordinal)
            .Select(name => new RegisteredPolicy(name, [.. versions.Where(version => version.Template.Policies.Any(policy => policy.Name == name))])))
        .ToFrozenDictionary(policy => policy.Newest.Arn, StringComparer.Ordinal);
}
