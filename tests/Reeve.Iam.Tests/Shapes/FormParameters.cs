using System.Globalization;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Shapes;

/// <summary>Parameters written as <c>Name=value</c> lines, neither encoded nor decoded.</summary>
internal sealed class FormParameters(params string[] parameters) : IParameterSource
{
    private readonly Dictionary<string, string> _values = parameters.Select(parameter => parameter.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public string? Find(string path) => _values.GetValueOrDefault(path);

    public IReadOnlyList<int> MemberIndexes(string listPath)
    {
        var start = listPath + ".member.";
        return
        [
            .. _values.Keys.Where(path => path.StartsWith(start, StringComparison.Ordinal))
                .Select(path => int.Parse(path[start.Length..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture))
                .Distinct()
                .Order(),
        ];
    }
}
