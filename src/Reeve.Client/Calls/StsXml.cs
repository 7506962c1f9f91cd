using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Reeve.Client.Roles;

namespace Reeve.Client.Calls;

/// <summary>Reads what STS answers.</summary>
internal static class StsXml
{
    /// <summary>The credentials of AssumeRole.</summary>
    public static RoleCredentials ReadCredentials(byte[] body)
    {
        var document = Parse(body);
        return new RoleCredentials(
            Text(document, "AccessKeyId"),
            Text(document, "SecretAccessKey"),
            Text(document, "SessionToken"),
            DateTimeOffset.ParseExact(
                Text(document, "Expiration"), ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    /// <summary>A refusal.</summary>
    public static ErrorText ReadError(byte[] body)
    {
        var document = Parse(body);
        return new ErrorText(Text(document, "Code"), Text(document, "Message"));
    }

    private static XDocument Parse(byte[] body)
    {
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(body)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static string Text(XDocument document, string name) =>
        document.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? throw new XmlException($"There is no {name}.");
}
