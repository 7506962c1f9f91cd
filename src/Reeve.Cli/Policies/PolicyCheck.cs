using System.Collections.Immutable;
using Reeve.Policy.Lint;

namespace Reeve.Cli.Policies;

/// <summary>A policy that was checked.</summary>
/// <param name="File">Its file, as the command line names it.</param>
/// <param name="Kind">What it was checked as.</param>
/// <param name="Findings">What was found.</param>
internal sealed record PolicyCheck(string File, string Kind, ImmutableArray<PolicyFinding> Findings);
