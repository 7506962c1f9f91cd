using Reeve.Iam.Paths;
using Reeve.Server.Operator.Paths;

namespace Reeve.Server.ServiceApi.Paths;

/// <summary><c>GET /reeve/v1/accounts/{accountId}/who-can</c>: who can do something to a resource, for the account's principals.</summary>
internal sealed class FindPaths(PathInquiries paths) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "accounts/{accountId}/who-can";

    /// <inheritdoc/>
    public IReadOnlyList<string> QueryParameters => PathParameters.All;

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var size = request.Query.Number(PathParameters.MaxItems, 1, PathQuestion.LargestSize, PathQuestion.UsualSize);
        var question = size.Map(number => PathParameters.Question(request.Query.Find, number));
        var found = await request.Principal.ThenAsync(principal => question.ThenAsync(asked =>
            paths.FindAsync(principal, request.Path["accountId"], asked, request.Origin, cancellationToken)));
        return ServiceAnswer.Of(found.Map(AccessPathListAnswer.Of), ServiceJson.Default.AccessPathListAnswer);
    }
}
