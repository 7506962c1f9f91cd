using Reeve.Policy.Actions;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Knows no service: a core without a catalog lists the services that its principals have used.</summary>
internal sealed class NoActionReference : IActionReference
{
    /// <summary>The only one.</summary>
    public static readonly NoActionReference Instance = new();

    private NoActionReference()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ServicePrefixes => [];

    /// <inheritdoc/>
    public IReadOnlyList<ConditionKeyDescription> GlobalConditionKeys => [];

    /// <inheritdoc/>
    public ServiceActions? FindService(string prefix) => null;

    /// <inheritdoc/>
    public ServiceActions? FindServiceOfKeys(string prefix) => null;

    /// <inheritdoc/>
    public string? FindServicePrincipal(string lowered) => null;
}
