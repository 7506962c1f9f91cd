using System.Globalization;
using Reeve.Iam.Paths;

namespace Reeve.Server.Operator.Paths;

/// <summary>Who can do something, in the operator API.</summary>
internal sealed class PathResource(PathInquiries paths)
{
    /// <summary><c>GET accounts/{id}/who-can</c>.</summary>
    public async ValueTask<OperatorAnswer> FindAsync(HttpContext http, string accountId)
    {
        var given = http.Request.Query;
        if (given.Keys.FirstOrDefault(name => !PathParameters.All.Contains(name, StringComparer.Ordinal) || given[name].Count != 1) is { } wrong)
        {
            return OperatorAnswer.Of(OperatorErrors.Malformed(
                $"'{wrong}' is not a parameter that this path takes once; {string.Join(", ", PathParameters.All)} are."));
        }

        var size = PathQuestion.UsualSize;
        if (Find(PathParameters.MaxItems) is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size))
        {
            return OperatorAnswer.Of(OperatorErrors.Malformed($"{PathParameters.MaxItems} is not a whole number."));
        }

        return OperatorAnswer.Of(
            200,
            await paths.FindAsync(accountId, PathParameters.Question(Find, size), http.RequestAborted),
            AccessPathListAnswer.Of,
            OperatorJson.Default.AccessPathListAnswer);

        string? Find(string name) => given.TryGetValue(name, out var values) ? values[0] : null;
    }
}
