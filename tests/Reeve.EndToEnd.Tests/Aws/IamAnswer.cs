using System.Net;
using System.Xml.Linq;

namespace Reeve.EndToEnd.Tests.Aws;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Xml">The body.</param>
internal sealed record IamAnswer(HttpStatusCode Status, XElement Xml)
{
    /// <summary>Whether the call succeeded.</summary>
    public bool IsSuccess => Status == HttpStatusCode.OK;

    /// <summary>The error's code; empty when there is none.</summary>
    public string Code => Find("Code") ?? "";

    /// <summary>The error's message; empty when there is none.</summary>
    public string Message => Find("Message") ?? "";

    /// <summary>The first element of a name, or null.</summary>
    public string? Find(string name) => All(name).FirstOrDefault();

    /// <summary>The first element of a name.</summary>
    public string Get(string name) => Find(name) ?? throw new InvalidOperationException($"No {name} in {Xml}");

    /// <summary>All elements of a name.</summary>
    public IEnumerable<string> All(string name) => Xml.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    /// <summary>This answer, which has to be a success.</summary>
    public IamAnswer Succeeded()
    {
        Assert.True(IsSuccess, $"{Status}: {Xml}");
        return this;
    }
}
