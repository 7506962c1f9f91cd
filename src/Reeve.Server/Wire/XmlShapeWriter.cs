using System.Buffers.Text;
using Reeve.Iam.Shapes;
using Reeve.Protocol.Xml;

namespace Reeve.Server.Wire;

/// <summary>Writes shapes as the XML of an answer.</summary>
internal sealed class XmlShapeWriter(Utf8XmlWriter xml) : IShapeWriter
{
    // Three bytes make four letters: a part of so many is encoded by itself.
    private const int BlobPart = 3 * 256;

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
    public void Blob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Span<byte> letters = stackalloc byte[BlobPart / 3 * 4];
        xml.WriteStart(name);
        for (var rest = value; !rest.IsEmpty; rest = rest[Math.Min(rest.Length, BlobPart)..])
        {
            Base64.EncodeToUtf8(rest[..Math.Min(rest.Length, BlobPart)], letters, out _, out var written);
            xml.WriteRaw(letters[..written]);
        }

        xml.WriteEnd(name);
    }

    /// <inheritdoc/>
    public void SecretBlob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => Blob(name, value);

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
