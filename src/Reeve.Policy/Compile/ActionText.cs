using Reeve.Policy.Matching;

namespace Reeve.Policy.Compile;

/// <summary>The action of a request, made small and hashed once.</summary>
internal readonly ref struct ActionText
{
    /// <param name="folded">The action with A–Z made small.</param>
    public ActionText(ReadOnlySpan<char> folded)
    {
        Whole = folded;
        var colon = folded.IndexOf(':');
        Service = colon < 0 ? default : folded[..colon];
        Name = folded[(colon + 1)..];
        WholeHash = AsciiFold.Hash(folded);
        ServiceHash = AsciiFold.Hash(Service);
    }

    public ReadOnlySpan<char> Whole { get; }

    /// <summary>What stands before the colon; empty where there is none.</summary>
    public ReadOnlySpan<char> Service { get; }

    public ReadOnlySpan<char> Name { get; }

    public int WholeHash { get; }

    public int ServiceHash { get; }
}
