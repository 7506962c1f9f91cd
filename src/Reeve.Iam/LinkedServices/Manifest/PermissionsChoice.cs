using System.Text.Json.Serialization;

namespace Reeve.Iam.LinkedServices.Manifest;

/// <summary>How far whoever makes a role chooses its permissions policies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PermissionsChoice>))]
public enum PermissionsChoice
{
    /// <summary>Not at all: the service defines them.</summary>
    [JsonStringEnumMemberName("fixed")]
    Fixed,

    /// <summary>Among those that the use case lists.</summary>
    [JsonStringEnumMemberName("limited")]
    Limited,

    /// <summary>Freely; also none at first.</summary>
    [JsonStringEnumMemberName("free")]
    Free,
}
