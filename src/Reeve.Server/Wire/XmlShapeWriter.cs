using Reeve.Iam.Shapes;
using Reeve.Protocol.Xml;

namespace Reeve.Server.Wire;

/// <summary>Writes shapes as the XML of an answer.</summary>
internal sealed class XmlShapeWriter(Utf8XmlWriter xml) : IShapeWriter
{
    /// <inheritdoc/>
    public void Text(ReadOnlySpan<byte> name, string value) => xml.WriteElement(name, value);

    /// <inheritdoc/>
    public void Document(ReadOnlySpan<byte> name, PolicyText value)
    {
        xml.WriteStart(name);
        xml.WriteRaw(value.Encoded.Span); // percent-encoded: nothing in it needs escaping
        xml.WriteEnd(name);
    }

    /// <inheritdoc/>
    public void Secret(ReadOnlySpan<byte> name, string value) => xml.WriteElement(name, value);

    /// <inheritdoc/>
    public void Integer(ReadOnlySpan<byte> name, long value) => xml.WriteElement(name, value);

    /// <inheritdoc/>
    public void Boolean(ReadOnlySpan<byte> name, bool value) => xml.WriteElement(name, value);

    /// <inheritdoc/>
    public void Timestamp(ReadOnlySpan<byte> name, DateTimeOffset value) => xml.WriteElement(name, value);

    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name) => xml.WriteStart(name);

    /// <inheritdoc/>
    public void EndStructure(ReadOnlySpan<byte> name) => xml.WriteEnd(name);

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name) => xml.WriteStart(name);

    /// <inheritdoc/>
    public void EndList(ReadOnlySpan<byte> name) => xml.WriteEnd(name);

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name) => xml.WriteStart(name);

    /// <inheritdoc/>
    public void BeginEntry(string key)
    {
        xml.WriteStart("entry"u8);
        xml.WriteElement("key"u8, key);
    }

    /// <inheritdoc/>
    public void EndEntry() => xml.WriteEnd("entry"u8);

    /// <inheritdoc/>
    public void EndMap(ReadOnlySpan<byte> name) => xml.WriteEnd(name);
}
