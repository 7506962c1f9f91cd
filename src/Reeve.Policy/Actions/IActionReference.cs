namespace Reeve.Policy.Actions;

/// <summary>
/// What actions, resource types and condition keys the services have: what a policy can speak of. Decisions never ask it; it
/// serves those who write policies. <c>Reeve.Catalog</c> has the one of AWS's services.
/// </summary>
public interface IActionReference
{
    /// <summary>The service prefixes that are known, in small letters and ordinal order: <c>iam</c>.</summary>
    IReadOnlyList<string> ServicePrefixes { get; }

    /// <summary>The condition keys that every service has, those of <c>aws:</c>.</summary>
    IReadOnlyList<ConditionKeyDescription> GlobalConditionKeys { get; }

    /// <summary>A service by its prefix in small letters, or null where it is not known.</summary>
    ServiceActions? FindService(string prefix);

    /// <summary>What AWS calls the service of a prefix in small letters, or null where it is not known; cheaper than all about the service.</summary>
    string? FindServiceName(string prefix) => FindService(prefix)?.Name;

    /// <summary>
    /// The service that has the condition keys of a prefix, in small letters, or null: <c>sts</c> for <c>saml</c>. For most keys
    /// the prefix is that of the service.
    /// </summary>
    ServiceActions? FindServiceOfKeys(string prefix);

    /// <summary>The right spelling of a service principal that is given in small letters, or null where it is not known.</summary>
    string? FindServicePrincipal(string lowered);
}
