using System.Text;

namespace Reeve.Iam.Operations;

/// <summary>The table of what Reeve serves, made from the declarations of its operations.</summary>
public static class ApiCoverage
{
    private const string Preamble =
        """
        # API coverage

        Every operation that Reeve serves, with the action that permits it and the parameters that it reads. This file is made from
        the declarations of the operations, and a test holds it to them: run the tests of `Reeve.Iam` with `REEVE_REWRITE_DOCS=1` to make it anew.

        """;

    /// <summary>The table in Markdown.</summary>
    /// <param name="operations">The operations, in the order in which they are to appear.</param>
    public static string ToMarkdown(IEnumerable<OperationDescriptor> operations)
    {
        var text = new StringBuilder().Append(Preamble);
        foreach (var service in operations.GroupBy(operation => operation.Service))
        {
            AppendService(text, service.Key, [.. service]);
        }

        return text.ToString();
    }

    private static void AppendService(StringBuilder text, ApiService service, IReadOnlyList<OperationDescriptor> operations)
    {
        text.Append($"\n## {NameOf(service)}\n\n");
        text.Append("| Operation | Action | Account | Condition keys of its own |\n| --- | --- | --- | --- |\n");
        foreach (var operation in operations)
        {
            var action = operation.IsAlwaysAllowed ? "always allowed" : Code(operation.Action);
            var keys = string.Join(", ", operation.ConditionKeys.Select(Code));
            text.Append($"| {operation.Name} | {action} | {(operation.Changes ? "changes" : "reads")} | {keys} |\n");
        }

        foreach (var operation in operations.Where(operation => operation.Parameters.Length > 0))
        {
            text.Append($"\n### {operation.Name}\n\n| Parameter | Type | Constraints |\n| --- | --- | --- |\n");
            AppendMembers(text, operation.Parameters, "");
        }
    }

    private static void AppendMembers(StringBuilder text, IEnumerable<MemberDescriptor> members, string prefix)
    {
        foreach (var member in members)
        {
            text.Append($"| {Code(prefix + member.Name)} | {member.Type} | {string.Join("; ", Constraints(member))} |\n");
            var separator = member.Type.StartsWith("list", StringComparison.Ordinal) ? ".member.N." : ".";
            AppendMembers(text, member.Members, prefix + member.Name + separator);
        }
    }

    private static IEnumerable<string> Constraints(MemberDescriptor member)
    {
        if (member.IsRequired)
        {
            yield return "required";
        }

        foreach (var constraint in member.Constraints)
        {
            yield return Cell(constraint);
        }

        if (member.Pattern is { } pattern)
        {
            yield return Code(pattern);
        }

        if (member.Default is { } value)
        {
            yield return "default " + Code(value);
        }
    }

    private static string NameOf(ApiService service) => service switch
    {
        ApiService.Iam => "IAM",
        ApiService.Sts => "STS",
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    private static string Code(string text) => $"`{Cell(text)}`";

    // A bar would end the table's cell, even in code.
    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
}
