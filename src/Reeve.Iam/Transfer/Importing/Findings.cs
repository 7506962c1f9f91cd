using System.Collections.Immutable;

namespace Reeve.Iam.Transfer.Importing;

/// <summary>Collects what is not here as it was there.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<ImportFinding>.Builder _all = ImmutableArray.CreateBuilder<ImportFinding>();

    /// <summary>Everything that was found, in order.</summary>
    public ImmutableArray<ImportFinding> All => _all.ToImmutable();

    /// <summary>Notes that something could not be carried.</summary>
    public void LeaveOut(string kind, string name, string sentence) => _all.Add(new(kind, name, IsLeftOut: true, sentence));

    /// <summary>Notes what is good to know.</summary>
    public void Note(string kind, string name, string sentence) => _all.Add(new(kind, name, IsLeftOut: false, sentence));

    /// <summary>Takes over what was found before.</summary>
    public void AddRange(ImmutableArray<ImportFinding> findings) => _all.AddRange(findings);
}
