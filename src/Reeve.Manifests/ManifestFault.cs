namespace Reeve.Manifests;

/// <summary>Something wrong with a manifest, or worth a thought, and where.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column, in UTF-16 units.</param>
/// <param name="Message">One sentence.</param>
public sealed record ManifestFault(int Line, int Column, string Message)
{
    /// <summary>The place and the sentence.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}: {Message}");
}
