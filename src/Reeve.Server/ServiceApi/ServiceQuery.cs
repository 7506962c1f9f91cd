using System.Globalization;
using System.Text;
using Reeve.Iam;
using Reeve.Protocol;
using Reeve.Protocol.Query;
using Reeve.Protocol.Signing;

namespace Reeve.Server.ServiceApi;

/// <summary>The parameters of a query string: each known, and given once.</summary>
internal sealed class ServiceQuery
{
    // What a presigned URL carries in its query string.
    private const string SignaturePrefix = "X-Amz-";

    private readonly QueryParameters _parameters;

    private ServiceQuery(QueryParameters parameters) => _parameters = parameters;

    /// <summary>The parameters of a request, or what is wrong with them.</summary>
    public static Result<ServiceQuery> Parse(SignedRequest request, IReadOnlyList<string> known)
    {
        if (QueryParameters.Parse(Encoding.UTF8.GetBytes(request.QueryString.ToString())) is not ProtocolResult<QueryParameters>.Ok { Value: var parameters })
        {
            return ServiceErrors.Malformed("The query string cannot be read, or gives a parameter twice.");
        }

        for (var position = 0; position < parameters.Count; position++)
        {
            var name = parameters.NameAt(position);
            if (!known.Contains(name, StringComparer.Ordinal) && !name.StartsWith(SignaturePrefix, StringComparison.Ordinal))
            {
                return ServiceErrors.Malformed($"There is no parameter '{name}' here.");
            }
        }

        return new ServiceQuery(parameters);
    }

    /// <summary>The value of a parameter, or null where it is not given.</summary>
    public string? Find(string name) => _parameters.TryGet(name, out var value) ? value : null;

    /// <summary>A whole number within bounds, the default where it is not given, or what is wrong with it.</summary>
    public Result<int> Number(string name, int smallest, int largest, int ifAbsent)
    {
        if (Find(name) is not { } text)
        {
            return ifAbsent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest
            ? number
            : ServiceErrors.Invalid(string.Create(CultureInfo.InvariantCulture, $"{name} is not a whole number from {smallest} to {largest}."));
    }
}
