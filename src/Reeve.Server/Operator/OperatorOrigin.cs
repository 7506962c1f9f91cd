using Reeve.Iam.Calls;
using Reeve.Server.Pipeline;

namespace Reeve.Server.Operator;

/// <summary>Where an operator's request came from, as the trails of accounts tell it.</summary>
internal static class OperatorOrigin
{
    private const string Region = "us-east-1"; // the global endpoint's: the operator's requests name none

    /// <summary>The origin of a request that has its id.</summary>
    public static RequestOrigin Of(HttpContext http) => new()
    {
        RequestId = http.TraceIdentifier,
        SourceIp = ClientAddress.Of(http),
        UserAgent = http.Request.Headers.UserAgent.ToString(),
        IsSecure = http.Request.IsHttps,
        Region = Region,
    };
}
