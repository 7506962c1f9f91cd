namespace Reeve.Server.ServiceApi;

/// <summary>
/// One method on one path of the service API. A new one is a class that implements this, and its line in <see cref="ServiceApiRouting"/>.
/// Who called is known by then; what they may do is the resource's to ask.
/// </summary>
internal interface IServiceResource
{
    /// <summary>The HTTP method.</summary>
    string Method { get; }

    /// <summary>The path below <c>/reeve/v1/</c>; a segment in braces takes any text: <c>accounts/{accountId}/roles</c>.</summary>
    string Path { get; }

    /// <summary>The parameters that the query string may have. Others are refused.</summary>
    IReadOnlyList<string> QueryParameters => [];

    /// <summary>Answers a request.</summary>
    ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken);
}
