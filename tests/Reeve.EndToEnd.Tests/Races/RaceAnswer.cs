using System.Text.Json;
using System.Xml.Linq;

namespace Reeve.EndToEnd.Tests.Races;

/// <summary>An answer of whichever API: XML of IAM and STS, JSON of the others.</summary>
/// <param name="Call">What was called.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record RaceAnswer(string Call, int Status, string Body)
{
    /// <summary>The error's code.</summary>
    public string Code => IsXml ? Text("Code") : Json.GetProperty("error").GetProperty("code").GetString() ?? "";

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    private bool IsXml => Body.StartsWith('<');

    /// <summary>The first element of a name.</summary>
    public string Text(string name) => XElement.Parse(Body).Descendants().First(element => element.Name.LocalName == name).Value;

    /// <summary>The texts of all elements of a name.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. XElement.Parse(Body).Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];

    /// <inheritdoc/>
    public override string ToString() => $"{Call}: {Status} {Body}";

    /// <summary>This answer, which has to be a success.</summary>
    public RaceAnswer Ok()
    {
        Assert.True(Status == 200, $"{this}");
        return this;
    }

    /// <summary>Whether it is a success; what is neither that nor one of the refusals that a race may bring is a failure of the test.</summary>
    public bool IsOkOr(params string[] codes)
    {
        Assert.True(Status == 200 || codes.Contains(Code, StringComparer.Ordinal), $"{this}");
        return Status == 200;
    }
}
