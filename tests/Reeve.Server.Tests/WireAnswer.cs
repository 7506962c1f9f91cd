using System.Xml.Linq;

namespace Reeve.Server.Tests;

/// <summary>What came back over the wire. Headers that occur twice are joined by a comma.</summary>
internal sealed record WireAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public XElement Xml => XDocument.Parse(Body).Root ?? throw new InvalidOperationException("An XML document has a root.");

    public string Code => Text("Code");

    public string Message => Text("Message");

    /// <summary>The text of the first element of this name, in whatever namespace.</summary>
    public string Text(string name) => Texts(name).First();

    public IEnumerable<string> Texts(string name) =>
        Xml.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    /// <summary>Asserts success, telling the whole answer otherwise.</summary>
    public WireAnswer Ok()
    {
        Assert.True(Status == 200, $"{Status}: {Body}");
        return this;
    }

    /// <summary>Asserts a refusal with this code, telling the whole answer otherwise.</summary>
    public WireAnswer Refused(int status, string code)
    {
        Assert.True(Status == status && Body.Length > 0 && Code == code, $"Expected {status} {code}, got {Status}: {Body}");
        return this;
    }
}
