using System.Collections.Immutable;

namespace Reeve.Server.Options;

/// <summary>The configuration, or everything that is wrong with it.</summary>
public abstract record OptionsResult
{
    private OptionsResult()
    {
    }

    /// <summary>The configuration is good.</summary>
    /// <param name="Options">It.</param>
    public sealed record Valid(ServerOptions Options) : OptionsResult;

    /// <summary>The configuration is refused.</summary>
    /// <param name="Faults">All that is wrong, in the order in which the sources are read: file, environment, command line.</param>
    public sealed record Refused(ImmutableArray<OptionsFault> Faults) : OptionsResult;
}
