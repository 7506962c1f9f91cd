namespace Reeve.Cli.Policies;

/// <summary>A case as it stands in a stream.</summary>
/// <param name="Text">Its text, which is only good until more of the stream is read.</param>
/// <param name="Fault">Why there is no text, or null.</param>
internal readonly record struct StreamedCase(ReadOnlyMemory<byte> Text, string? Fault = null);
