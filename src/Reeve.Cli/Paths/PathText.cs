using Reeve.Server.Operator.Paths;
using Reeve.Server.ServiceApi.Decisions;

namespace Reeve.Cli.Paths;

/// <summary>Paths as text for people: each a line for who it begins with, and an indented one for every step.</summary>
internal static class PathText
{
    /// <summary>Writes them.</summary>
    public static void Write(TextWriter output, AccessPathListAnswer answer)
    {
        foreach (var path in answer.Paths)
        {
            output.WriteLine($"{path.Principal}{(path.Service is { } service ? $" through {service}" : "")}");
            foreach (var hop in path.Hops)
            {
                Write(output, path, hop);
            }
        }

        output.WriteLine(answer.Paths.Length == 0
            ? $"Nobody can, of {Principals(answer.PrincipalsLookedAt)} looked at."
            : FormattableString.Invariant($"{answer.Paths.Length} {(answer.Paths.Length == 1 ? "path" : "paths")}, of {Principals(answer.PrincipalsLookedAt)} looked at."));
    }

    private static void Write(TextWriter output, AccessPathAnswer path, PathHopAnswer hop)
    {
        var actor = hop.Actor == path.Principal ? "" : $"{hop.Actor} ";
        output.WriteLine($"  {actor}{hop.Action} on {(hop.ResourceAssumed ? "a resource such as " : "")}{hop.Resource}");
        if (hop.Statements.Length > 0)
        {
            output.WriteLine($"    allowed by {string.Join(", ", hop.Statements.Select(Name))}");
        }

        if (hop.Undecided)
        {
            output.WriteLine($"    perhaps: it could not be decided, and depends on {Keys(hop)}");
        }
        else if (hop.Conditional)
        {
            output.WriteLine($"    depends on {Keys(hop)}; for example with: {hop.When}");
        }
    }

    private static string Name(DecidingStatement statement) =>
        statement.Sid is { } sid ? $"{statement.Policy} ({sid})" : FormattableString.Invariant($"{statement.Policy} (statement {statement.Index + 1})");

    private static string Keys(PathHopAnswer hop) => hop.MissingContextKeys.Length == 0 ? "more than was tried" : string.Join(", ", hop.MissingContextKeys);

    private static string Principals(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "principal" : "principals")}");
}
