using Reeve.Iam.Shapes;

namespace Reeve.Iam.Generators.Tests.Support;

/// <summary>Counts what it is given and keeps nothing.</summary>
internal sealed class SilentShapeWriter : IShapeWriter
{
    public int Calls { get; private set; }

    public void Text(ReadOnlySpan<byte> name, string value) => Calls++;

    public void Document(ReadOnlySpan<byte> name, PolicyText value) => Calls++;

    public void Secret(ReadOnlySpan<byte> name, string value) => Calls++;

    public void Blob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => Calls++;

    public void SecretBlob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => Calls++;

    public void Integer(ReadOnlySpan<byte> name, long value) => Calls++;

    public void Boolean(ReadOnlySpan<byte> name, bool value) => Calls++;

    public void Timestamp(ReadOnlySpan<byte> name, DateTimeOffset value) => Calls++;

    public void BeginStructure(ReadOnlySpan<byte> name) => Calls++;

    public void EndStructure(ReadOnlySpan<byte> name) => Calls++;

    public void BeginList(ReadOnlySpan<byte> name) => Calls++;

    public void EndList(ReadOnlySpan<byte> name) => Calls++;

    public void BeginMap(ReadOnlySpan<byte> name) => Calls++;

    public void BeginEntry(string key) => Calls++;

    public void EndEntry() => Calls++;

    public void EndMap(ReadOnlySpan<byte> name) => Calls++;
}
