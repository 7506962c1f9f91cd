using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>How it is known whether a service uses a role.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UsageKnowledge>))]
public enum UsageKnowledge
{
    /// <summary>The service holds leases while it does.</summary>
    [JsonStringEnumMemberName("leases")]
    Leases,

    /// <summary>The service is asked.</summary>
    [JsonStringEnumMemberName("callback")]
    Callback,

    /// <summary>It is not known.</summary>
    [JsonStringEnumMemberName("nothing")]
    Nothing,
}
