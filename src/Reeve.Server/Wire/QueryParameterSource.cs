using Reeve.Iam.Shapes;
using Reeve.Protocol.Query;

namespace Reeve.Server.Wire;

/// <summary>The parameters of an AWS Query request, as operations bind them.</summary>
internal sealed class QueryParameterSource(QueryParameters parameters) : IParameterSource
{
    /// <inheritdoc/>
    public string? Find(string path) => parameters.TryGet(path, out var value) ? value : null;

    /// <inheritdoc/>
    public IReadOnlyList<int> MemberIndexes(string listPath)
    {
        if (!parameters.TryGetList(listPath, out var list) || list.Count == 0)
        {
            return [];
        }

        var indexes = new int[list.Count];
        for (var position = 0; position < indexes.Length; position++)
        {
            indexes[position] = list.NumberAt(position);
        }

        return indexes;
    }
}
