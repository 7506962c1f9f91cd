using System.CommandLine;
using Reeve.Cli.Commands;
using Reeve.Manifests;

namespace Reeve.Cli.Services;

/// <summary><c>reeve service schema</c>.</summary>
internal static class ServiceSchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Writes the JSON Schema of manifests, for editors. No server is asked.");
        command.SetAction(_ =>
        {
            terminal.Out.WriteLine(ManifestSchema.Text);
            return ExitCode.Success;
        });
        return command.WithHelp("reeve service schema > linked-service.schema.json");
    }
}
