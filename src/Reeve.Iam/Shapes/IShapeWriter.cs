namespace Reeve.Iam.Shapes;

/// <summary>
/// Receives the members of a request or response in order. Names are the wire's, in UTF-8; absent members are not written at all.
/// XML responses and audit events are both written through it.
/// </summary>
public interface IShapeWriter
{
    /// <summary>A text member.</summary>
    void Text(ReadOnlySpan<byte> name, string value);

    /// <summary>A policy document, which the wire carries percent-encoded.</summary>
    void Document(ReadOnlySpan<byte> name, PolicyText value);

    /// <summary>A text that must appear in the answer only: in every other record of it, it is hidden.</summary>
    void Secret(ReadOnlySpan<byte> name, string value);

    /// <summary>An integer member.</summary>
    void Integer(ReadOnlySpan<byte> name, long value);

    /// <summary>A boolean member.</summary>
    void Boolean(ReadOnlySpan<byte> name, bool value);

    /// <summary>A timestamp in UTC.</summary>
    void Timestamp(ReadOnlySpan<byte> name, DateTimeOffset value);

    /// <summary>Bytes, which the wire carries in base 64.</summary>
    void Blob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value);

    /// <summary>Bytes that must appear in the answer only, as a <see cref="Secret"/> does.</summary>
    void SecretBlob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value);

    /// <summary>Begins a structure; what follows until <see cref="EndStructure"/> are its members.</summary>
    void BeginStructure(ReadOnlySpan<byte> name);

    /// <summary>Ends the innermost structure.</summary>
    void EndStructure(ReadOnlySpan<byte> name);

    /// <summary>Begins a list; each item until <see cref="EndList"/> is written as a member of the name <c>member</c>.</summary>
    void BeginList(ReadOnlySpan<byte> name);

    /// <summary>Ends the innermost list.</summary>
    void EndList(ReadOnlySpan<byte> name);

    /// <summary>Begins a map; what follows until <see cref="EndMap"/> are its entries.</summary>
    void BeginMap(ReadOnlySpan<byte> name);

    /// <summary>Begins an entry of the innermost map; its value follows as a member of the name <c>value</c>.</summary>
    void BeginEntry(string key);

    /// <summary>Ends the entry.</summary>
    void EndEntry();

    /// <summary>Ends the innermost map.</summary>
    void EndMap(ReadOnlySpan<byte> name);
}
