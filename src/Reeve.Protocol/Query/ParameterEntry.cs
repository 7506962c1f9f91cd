namespace Reeve.Protocol.Query;

/// <summary>Where one decoded parameter lies in the text of its collection: the name, and right behind it the value.</summary>
internal readonly record struct ParameterEntry(int Start, int NameLength, int ValueLength)
{
    public ReadOnlySpan<byte> Name(byte[] text) => text.AsSpan(Start, NameLength);

    public ReadOnlySpan<byte> Value(byte[] text) => text.AsSpan(Start + NameLength, ValueLength);
}
