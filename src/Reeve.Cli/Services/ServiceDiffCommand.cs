using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Cli.Operator;
using Reeve.Server.Operator.Services;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service diff</c>.</summary>
internal static class ServiceDiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var manifest = new ManifestFile(terminal);
        return new Command("diff", "Says what applying a manifest would change: what roles would gain and lose, as the policies decide, not as they are written.") { manifest.Argument }
            .Calling(terminal, (client, _, cancellationToken) => client.DiffServiceAsync(manifest, cancellationToken), Show, manifest.Read)
            .WithHelp("reeve service diff ledger.yaml", "reeve service diff ledger.yaml --json | jq -r '.templates[].gained[].action'");
    }

    private static void Show(TextWriter output, ServiceDifferenceAnswer difference)
    {
        if (!difference.IsChanged)
        {
            output.WriteLine("Nothing would change.");
            return;
        }

        if (difference is { Templates: [], DroppedTemplates: [] })
        {
            output.WriteLine("No template would change.");
        }

        foreach (var template in difference.Templates)
        {
            Show(output, template);
        }

        foreach (var dropped in difference.DroppedTemplates)
        {
            output.WriteLine($"{dropped}: would go");
        }
    }

    private static void Show(TextWriter output, TemplateDifferenceAnswer template)
    {
        output.WriteLine($"{template.RoleName}: would be version {template.Version}");
        Show(output, "+", template.Gained);
        Show(output, "-", template.Lost);
        if (template is { Gained: [], Lost: [] })
        {
            output.WriteLine("  The role may do what it may do now.");
        }

        if (template.IsTrustChanged)
        {
            output.WriteLine("  Others would assume the role: its trust policy changes.");
        }

        if (!template.IsExhaustive)
        {
            output.WriteLine("  The policies tell more requests apart than were asked: there may be more changes.");
        }
    }

    private static void Show(TextWriter output, string sign, PermissionAnswer[] permissions)
    {
        foreach (var permission in permissions)
        {
            output.WriteLine($"  {sign} {permission.Action} on {permission.Resource}{(permission.When is { } when ? $" when {when}" : "")}");
        }
    }
}
