using System.Text;
using System.Xml;
using Reeve.Iam.Saml;

namespace Reeve.Federation.Saml;

/// <summary>
/// Reads a SAML response into the one tree that is both verified and read. What has made verifier and reader see different documents elsewhere
/// is not taken at all: document types, comments, processing instructions, two elements of one id, a second assertion.
/// </summary>
internal static class SamlDocument
{
    /// <summary>The longest response, in characters.</summary>
    public const int Longest = 100_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The document of a response in base64, or null.</summary>
    public static XmlDocument? Find(string base64)
    {
        try
        {
            return Parse(Utf8.GetString(Convert.FromBase64String(base64)));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The document of a text, or null.</summary>
    public static XmlDocument? Parse(string text)
    {
        try
        {
            using (var scout = XmlReader.Create(new StringReader(text), SafeXml.Settings(Longest)))
            {
                if (!IsPlain(scout))
                {
                    return null;
                }
            }

            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(text), SafeXml.Settings(Longest));
            document.Load(reader);
            return document;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The only child element of a name; null when there is none, or more than one.</summary>
    public static XmlElement? Only(XmlElement parent, string name, string space)
    {
        var found = Children(parent, name, space).Take(2).ToArray();
        return found is [var only] ? only : null;
    }

    /// <summary>The child elements of a name.</summary>
    public static IEnumerable<XmlElement> Children(XmlElement parent, string name, string space) =>
        parent.ChildNodes.OfType<XmlElement>().Where(child => Is(child, name, space));

    /// <summary>Whether an element has a name.</summary>
    public static bool Is(XmlElement element, string name, string space) => element.LocalName == name && element.NamespaceURI == space;

    private static bool IsPlain(XmlReader reader)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.Depth > SafeXml.DeepestNesting
                || reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.CDATA or XmlNodeType.EntityReference
                || (reader.NodeType is XmlNodeType.Element && !AddIds(reader, ids)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddIds(XmlReader reader, HashSet<string> ids)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase) && !ids.Add(reader.Value))
            {
                return false;
            }
        }

        reader.MoveToElement();
        return true;
    }
}
