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
    private List<string>? _secrets;
    private IamError? _malformed;

    /// <summary>Whether clauses repeat the offending value, as those of STS do.</summary>
    public bool EchoesValues => echoValues;

    /// <summary>Whether the request keeps all constraints so far.</summary>
    public bool IsEmpty => _clauses.Count == 0 && _sentence is null && _malformed is null;

    /// <summary>Notes a broken constraint.</summary>
    /// <param name="path">The parameter as the wire spells it: <c>Tags.member.1.Key</c>. The clause names it as AWS does: <c>tags.1.member.key</c>.</param>
    /// <param name="value">What was given, or null when it is not told.</param>
    /// <param name="constraint">What it should have been: <c>Member must not be null</c>.</param>
    public void Add(string path, string? value, string constraint)
    {
        AddClause(path, value is null ? null : $"'{value}'", constraint);
    }

    /// <summary>Notes a parameter that must be given and is not.</summary>
    /// <param name="path">The parameter as the wire spells it.</param>
    public void AddMissing(string path) => AddClause(path, "null", "Member must not be null");

    /// <summary>Keeps the value of a parameter out of all clauses: messages go to logs and audit events.</summary>
    public void Hide(string path)
    {
        if (echoValues)
        {
            (_secrets ??= []).Add(path);
        }
    }

    /// <summary>Notes a fault that AWS reports in a sentence of its own, and only when no constraint is broken; the first one counts.</summary>
    public void AddSentence(string sentence) => _sentence ??= sentence;

    /// <summary>Notes a value that does not even parse: a number that is none. It is answered whatever else is wrong; the first one counts.</summary>
    /// <param name="message">What AWS says of it, which is nothing but of a number that is empty.</param>
    public void AddMalformed(string message = "") => _malformed ??= IamErrors.MalformedInput(message);

    /// <summary>The answer, or null when nothing is wrong.</summary>
    public IamError? ToError()
    {
        if (_malformed is not null)
        {
            return _malformed;
        }

        if (_clauses.Count == 0)
        {
            return _sentence is null ? null : IamErrors.ValidationError(_sentence);
        }

        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{_clauses.Count} validation error{(_clauses.Count == 1 ? "" : "s")} detected: ")
            .AppendJoin("; ", _clauses);
        return IamErrors.ValidationError(message.ToString());
    }

    private void AddClause(string path, string? value, string constraint)
    {
        var echo = echoValues && value is not null && _secrets?.Contains(path) is not true ? value + " " : "";
        _clauses.Add($"Value {echo}at '{ParameterName.InMessages(path)}' failed to satisfy constraint: {constraint}");
    }
}
