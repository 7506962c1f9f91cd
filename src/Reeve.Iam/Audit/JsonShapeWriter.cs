using System.Globalization;
using System.Text;
using System.Text.Json;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Audit;

/// <summary>Writes shapes as CloudTrail does: names begin in lower case, dates are in the long form of the United States, secrets are left out.</summary>
internal sealed class JsonShapeWriter(Utf8JsonWriter json) : IShapeWriter
{
    private const int LongestName = 128;

    // Lists hold values without names, and the key of a map's entry is already written; structures hold named ones.
    private readonly Stack<bool> _isUnnamed = new([false]);

    /// <inheritdoc/>
    public void Text(ReadOnlySpan<byte> name, string value)
    {
        Name(name);
        json.WriteStringValue(value);
    }

    /// <inheritdoc/>
    public void Document(ReadOnlySpan<byte> name, PolicyText value)
    {
        Name(name);
        json.WriteStringValue(value.Encoded.Span);
    }

    /// <inheritdoc/>
    public void Secret(ReadOnlySpan<byte> name, string value)
    {
    }

    /// <inheritdoc/>
    public void Blob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Name(name);
        json.WriteBase64StringValue(value);
    }

    /// <inheritdoc/>
    public void SecretBlob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
    }

    /// <inheritdoc/>
    public void Integer(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        json.WriteNumberValue(value);
    }

    /// <inheritdoc/>
    public void Boolean(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        json.WriteBooleanValue(value);
    }

    /// <inheritdoc/>
    public void Timestamp(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Name(name);
        json.WriteStringValue(value.UtcDateTime.ToString("MMM d, yyyy h:mm:ss tt", CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void BeginStructure(ReadOnlySpan<byte> name)
    {
        Name(name);
        json.WriteStartObject();
        _isUnnamed.Push(false);
    }

    /// <inheritdoc/>
    public void EndStructure(ReadOnlySpan<byte> name)
    {
        json.WriteEndObject();
        _isUnnamed.Pop();
    }

    /// <inheritdoc/>
    public void BeginList(ReadOnlySpan<byte> name)
    {
        Name(name);
        json.WriteStartArray();
        _isUnnamed.Push(true);
    }

    /// <inheritdoc/>
    public void EndList(ReadOnlySpan<byte> name)
    {
        json.WriteEndArray();
        _isUnnamed.Pop();
    }

    /// <inheritdoc/>
    public void BeginMap(ReadOnlySpan<byte> name) => BeginStructure(name);

    /// <inheritdoc/>
    public void BeginEntry(string key)
    {
        json.WritePropertyName(key);
        _isUnnamed.Push(true);
    }

    /// <inheritdoc/>
    public void EndEntry() => _isUnnamed.Pop();

    /// <inheritdoc/>
    public void EndMap(ReadOnlySpan<byte> name) => EndStructure(name);

    private void Name(ReadOnlySpan<byte> name)
    {
        if (_isUnnamed.Peek())
        {
            return;
        }

        Span<byte> lower = stackalloc byte[Math.Min(name.Length, LongestName)];
        name[..lower.Length].CopyTo(lower);
        Ascii.ToLowerInPlace(lower[..1], out _);
        json.WritePropertyName(lower);
    }
}
