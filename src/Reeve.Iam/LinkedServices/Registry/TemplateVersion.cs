using System.Text.Json.Serialization;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>One version of a registered role template. It never changes.</summary>
public sealed record TemplateVersion
{
    /// <summary>The service.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The definition.</summary>
    public required RoleTemplate Template { get; init; }

    /// <summary>The id that the version has as one of a managed policy.</summary>
    [JsonIgnore]
    public string PolicyVersionId => FormattableString.Invariant($"v{Version}");

    /// <summary>Its key in the store.</summary>
    [JsonIgnore]
    internal string StoreKey => FormattableString.Invariant($"{TemplateKey.Of(ServicePrincipal, Template.Name)}/{Version}");
}
