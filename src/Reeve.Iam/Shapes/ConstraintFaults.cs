using System.Globalization;
using System.Text;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Shapes;

/// <summary>Collects every constraint that a request breaks, so that one answer names them all, in AWS's words.</summary>
/// <param name="echoValues">Whether clauses repeat the offending value: STS does, IAM does not.</param>
public sealed class ConstraintFaults(bool echoValues)
{
    private readonly List<string> _clauses = [];
    private string? _sentence;

    /// <summary>Whether the request keeps all constraints so far.</summary>
    public bool IsEmpty => _clauses.Count == 0 && _sentence is null;

    /// <summary>Notes a broken constraint.</summary>
    /// <param name="field">The field as AWS names it, its first letter lower-case: <c>roleName</c>, <c>tags.1.member.key</c>.</param>
    /// <param name="value">What was given, or null when nothing was.</param>
    /// <param name="constraint">What it should have been: <c>Member must not be null</c>.</param>
    public void Add(string field, string? value, string constraint) =>
        _clauses.Add(echoValues && value is not null
            ? $"Value '{value}' at '{field}' failed to satisfy constraint: {constraint}"
            : $"Value at '{field}' failed to satisfy constraint: {constraint}");

    /// <summary>Notes a fault that AWS reports in a sentence of its own, and only when no constraint is broken; the first one counts.</summary>
    public void AddSentence(string sentence) => _sentence ??= sentence;

    /// <summary>The answer, or null when nothing is wrong.</summary>
    public IamError? ToError()
    {
        if (_clauses.Count == 0)
        {
            return _sentence is null ? null : IamErrors.ValidationError(_sentence);
        }

        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{_clauses.Count} validation error{(_clauses.Count == 1 ? "" : "s")} detected: ")
            .AppendJoin("; ", _clauses);
        return IamErrors.ValidationError(message.ToString());
    }
}
