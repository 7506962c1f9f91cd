using System.Collections.Immutable;

namespace Reeve.Server.Options;

/// <summary>Where settings come from, the stronger source later: defaults, file, environment, command line.</summary>
public sealed record OptionsSources
{
    /// <summary>The directory that relative paths of the environment and the command line start at.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>What the command line gives, by the name of the setting.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> CommandLine { get; init; } =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>The file that the command line names; null for the one of <c>REEVE_CONFIG</c>, or else a <c>reeve.json</c> that may be there.</summary>
    public string? ConfigFile { get; init; }
}
