using Reeve.Protocol;
using Reeve.Protocol.Query;
using Reeve.Protocol.Signing;

namespace Reeve.Server.Pipeline;

/// <summary>A request as it was received, with its parameters: the one object that the signature covers and the operation acts on.</summary>
/// <param name="Signed">Method, raw target, headers and body.</param>
/// <param name="Parameters">What query string and form say.</param>
internal sealed record ReceivedRequest(SignedRequest Signed, QueryParameters Parameters)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Takes a request in, or refuses what cannot be read.</summary>
    public static (ReceivedRequest? Request, ProtocolError? Error) From(HttpContext http, ReadOnlyMemory<byte> body)
    {
        var request = http.Request;
        var isPost = HttpMethods.IsPost(request.Method);
        if (isPost && !body.IsEmpty && !IsForm(request.ContentType))
        {
            return (null, WireErrors.NotAForm(request.ContentType ?? ""));
        }

        var signed = HttpSignedRequest.Of(http, body);
        return QueryParameters.Parse(signed.QueryString, isPost ? body.Span : default) switch
        {
            ProtocolResult<QueryParameters>.Ok ok => (new(signed, ok.Value), null),
            ProtocolResult<QueryParameters>.Failed failed => (null, failed.Error),
            _ => throw new InvalidOperationException("ProtocolResult is closed."),
        };
    }

    private static bool IsForm(string? contentType)
    {
        var type = contentType.AsSpan();
        var parameters = type.IndexOf(';');
        return (parameters < 0 ? type : type[..parameters]).Trim().Equals(FormType, StringComparison.OrdinalIgnoreCase);
    }
}
