using System.Text.Json.Serialization;

namespace Reeve.Server.CloudTrail;

/// <summary>A refusal in the form of AWS's JSON protocol.</summary>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html</remarks>
/// <param name="Type">The code.</param>
/// <param name="Message">The sentence.</param>
internal sealed record CloudTrailError(
    [property: JsonPropertyName("__type")] string Type,
    [property: JsonPropertyName("message")] string Message);
