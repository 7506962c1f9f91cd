using System.Globalization;
using System.Text;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests.Shapes;

/// <summary>Writes members as text: <c>Role{RoleName=deploy Tags[member{Key=a Value=b}]}</c>, and maps as <c>Map&lt;key{value=1}&gt;</c>.</summary>
internal sealed class TextShapeWriter : IShapeWriter
{
    private readonly StringBuilder _text = new();

    public static string Write(Action<IShapeWriter> write)
    {
        var writer = new TextShapeWriter();
        write(writer);
        return writer._text.ToString();
    }

    public void Text(ReadOnlySpan<byte> name, string value) => Member(name, $"={value}");

    public void Document(ReadOnlySpan<byte> name, PolicyText value) => Member(name, $"=document:{value.Text}");

    public void Secret(ReadOnlySpan<byte> name, string value) => Member(name, $"=secret:{value}");

    public void Blob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => Member(name, "=blob:" + Convert.ToBase64String(value));

    public void SecretBlob(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => Member(name, "=secret blob:" + Convert.ToBase64String(value));

    public void Integer(ReadOnlySpan<byte> name, long value) => Member(name, string.Create(CultureInfo.InvariantCulture, $"={value}"));

    public void Boolean(ReadOnlySpan<byte> name, bool value) => Member(name, value ? "=true" : "=false");

    public void Timestamp(ReadOnlySpan<byte> name, DateTimeOffset value) =>
        Member(name, value.ToString("'='yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public void BeginStructure(ReadOnlySpan<byte> name) => Member(name, "{");

    public void EndStructure(ReadOnlySpan<byte> name) => _text.Append('}');

    public void BeginList(ReadOnlySpan<byte> name) => Member(name, "[");

    public void EndList(ReadOnlySpan<byte> name) => _text.Append(']');

    public void BeginMap(ReadOnlySpan<byte> name) => Member(name, "<");

    public void BeginEntry(string key) => Member(Encoding.UTF8.GetBytes(key), "{");

    public void EndEntry() => _text.Append('}');

    public void EndMap(ReadOnlySpan<byte> name) => _text.Append('>');

    private void Member(ReadOnlySpan<byte> name, string rest)
    {
        if (_text.Length > 0 && _text[^1] is not ('{' or '[' or '<'))
        {
            _text.Append(' ');
        }

        _text.Append(Encoding.UTF8.GetString(name)).Append(rest);
    }
}
