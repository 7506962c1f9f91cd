using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>Whether the name of a service-linked role can have a suffix.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuffixRule>))]
public enum SuffixRule
{
    /// <summary>It has none: an account has one such role.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The creator may give one.</summary>
    [JsonStringEnumMemberName("optional")]
    Optional,

    /// <summary>The creator must give one.</summary>
    [JsonStringEnumMemberName("required")]
    Required,
}
