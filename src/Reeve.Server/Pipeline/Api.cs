using Reeve.Iam.Operations;
using Reeve.Protocol.Xml;

namespace Reeve.Server.Pipeline;

/// <summary>What the wire calls each API: its version, its XML namespace, the service in a signature's scope.</summary>
internal static class Api
{
    /// <summary>The service that a signature for the service API must be scoped to.</summary>
    public const string ServiceApiSigningName = "reeve";

    /// <summary>The API of a version, or null when no API has it.</summary>
    public static ApiService? FindByVersion(string version) => version switch
    {
        "2010-05-08" => ApiService.Iam,
        "2011-06-15" => ApiService.Sts,
        _ => null,
    };

    /// <summary>The namespace of an API's answers.</summary>
    public static ReadOnlySpan<byte> Namespace(ApiService service) => service is ApiService.Sts ? XmlNamespaces.Sts : XmlNamespaces.Iam;

    /// <summary>The service that a signature must be scoped to.</summary>
    public static string SigningName(ApiService service) => service is ApiService.Sts ? "sts" : "iam";
}
