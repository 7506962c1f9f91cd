namespace Reeve.Policy.Lint;

/// <summary>A rule that policies are checked by.</summary>
/// <param name="Code">Its name, which never changes: <c>UnknownAction</c>.</param>
/// <param name="Severity">How severe its findings are.</param>
/// <param name="Summary">What it finds, in one sentence.</param>
public sealed record FindingRule(string Code, FindingSeverity Severity, string Summary);
