using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>Who may create, or delete, a service-linked role.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoleAuthority>))]
public enum RoleAuthority
{
    /// <summary>The service for its callers, and principals of the account through IAM.</summary>
    [JsonStringEnumMemberName("both")]
    Both,

    /// <summary>The service alone.</summary>
    [JsonStringEnumMemberName("service")]
    Service,

    /// <summary>Principals of the account, through IAM, alone.</summary>
    [JsonStringEnumMemberName("iam")]
    Iam,
}
