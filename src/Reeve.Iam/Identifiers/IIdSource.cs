namespace Reeve.Iam.Identifiers;

/// <summary>Where identifiers and secrets come from: unguessable outside tests, repeatable in them.</summary>
public interface IIdSource
{
    /// <summary>Fills a buffer with random bytes.</summary>
    void Fill(Span<byte> bytes);
}
