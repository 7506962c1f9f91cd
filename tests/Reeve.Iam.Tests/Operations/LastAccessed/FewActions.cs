using Reeve.Policy.Actions;

namespace Reeve.Iam.Tests.Operations.LastAccessed;

/// <summary>A reference of a few services, which have names and nothing else.</summary>
internal sealed class FewActions(params string[] prefixes) : IActionReference
{
    public IReadOnlyList<string> ServicePrefixes => prefixes;

    public IReadOnlyList<ConditionKeyDescription> GlobalConditionKeys => [];

    public ServiceActions? FindService(string prefix) => prefixes.Contains(prefix) ? new(prefix, "AWS " + prefix, [], [], []) : null;

    public ServiceActions? FindServiceOfKeys(string prefix) => FindService(prefix);

    public string? FindServicePrincipal(string lowered) => null;
}
