using System.Xml;
using System.Xml.Linq;

namespace Reeve.Iam.Saml;

/// <summary>
/// Reads XML of strangers: no document types and so no entities, nothing fetched, no deeper and no longer than is sensible. Work grows
/// with the text's length only.
/// </summary>
public static class SafeXml
{
    /// <summary>The deepest nesting that is read; SAML's own is about a dozen.</summary>
    public const int DeepestNesting = 64;

    /// <summary>The document, or null when it is not well-formed, too deep or too long, or has a document type.</summary>
    /// <param name="text">The document.</param>
    /// <param name="longest">The most characters that are read.</param>
    public static XDocument? Find(string text, int longest)
    {
        if (text.Length > longest)
        {
            return null;
        }

        try
        {
            using (var scout = XmlReader.Create(new StringReader(text), Settings(longest)))
            {
                while (scout.Read())
                {
                    if (scout.Depth > DeepestNesting)
                    {
                        return null;
                    }
                }
            }

            using var reader = XmlReader.Create(new StringReader(text), Settings(longest));
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>How XML is read.</summary>
    /// <param name="longest">The most characters that are read.</param>
    public static XmlReaderSettings Settings(int longest) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = longest,
        MaxCharactersFromEntities = 1, // there are none
        CloseInput = true,
    };
}
