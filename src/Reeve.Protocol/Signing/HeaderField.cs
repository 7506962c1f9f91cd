namespace Reeve.Protocol.Signing;

/// <summary>One header line of a request. A name that occurs twice is two of these, in the order in which they were received.</summary>
/// <param name="Name">The name as received; compared without regard to ASCII case.</param>
/// <param name="Value">The value as received.</param>
public readonly record struct HeaderField(string Name, string Value)
{
    internal bool Is(ReadOnlySpan<char> name) => System.Text.Ascii.EqualsIgnoreCase(Name, name);
}
