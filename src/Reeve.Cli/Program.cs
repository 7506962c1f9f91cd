using Reeve.Cli;
using Reeve.Cli.Commands;

return await ReeveCommandLine.RunAsync(args, Terminal.OfThisProcess());
