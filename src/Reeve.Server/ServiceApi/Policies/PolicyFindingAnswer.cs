using Reeve.Policy.Lint;

namespace Reeve.Server.ServiceApi.Policies;

/// <summary>Something in a policy that has to change, or should.</summary>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Code">The rule that found it.</param>
/// <param name="Message">One sentence. It repeats text of the policy.</param>
/// <param name="Line">1-based line of what is at fault.</param>
/// <param name="Column">1-based column of it, in UTF-16 units.</param>
/// <param name="EndLine">1-based line of what follows it.</param>
/// <param name="EndColumn">1-based column of what follows it.</param>
public sealed record PolicyFindingAnswer(string Severity, string Code, string Message, int Line, int Column, int EndLine, int EndColumn)
{
    internal static PolicyFindingAnswer Of(PolicyFinding finding) => new(
        finding.Rule.Severity == FindingSeverity.Error ? "error" : "warning",
        finding.Rule.Code,
        finding.Message,
        finding.Line,
        finding.Column,
        finding.EndLine,
        finding.EndColumn);
}
