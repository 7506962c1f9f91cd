using System.Security.Cryptography.Xml;
using System.Xml;

namespace Reeve.Federation.Saml;

/// <summary>The canonical form of an element: exclusive XML canonicalization without comments.</summary>
/// <remarks>https://www.w3.org/TR/xml-exc-c14n/</remarks>
internal static class Canonical
{
    /// <summary>The algorithm's identifier.</summary>
    public const string Algorithm = "http://www.w3.org/2001/10/xml-exc-c14n#";

    /// <summary>The bytes of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="without">A child that is left out, or null: an enveloped signature.</param>
    /// <param name="inclusivePrefixes">The prefixes whose declarations are kept though no name uses them; null for none.</param>
    public static byte[] BytesOf(XmlElement element, XmlElement? without, string? inclusivePrefixes)
    {
        var apart = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var copy = (XmlElement)apart.ImportNode(element, deep: true);
        apart.AppendChild(copy);
        KeepDeclarations(element, copy);
        if (without is not null)
        {
            copy.RemoveChild(copy.ChildNodes[IndexOf(element, without)]!); // the copy has what the element has
        }

        var transform = new XmlDsigExcC14NTransform { InclusiveNamespacesPrefixList = inclusivePrefixes };
        transform.LoadInput(apart);
        using var bytes = new MemoryStream();
        ((Stream)transform.GetOutput(typeof(Stream))).CopyTo(bytes);
        return bytes.ToArray();
    }

    // What ancestors declare is in scope of the element, and must stay so where it stands alone.
    private static void KeepDeclarations(XmlElement element, XmlElement copy)
    {
        for (var ancestor = element.ParentNode as XmlElement; ancestor is not null; ancestor = ancestor.ParentNode as XmlElement)
        {
            foreach (XmlAttribute attribute in ancestor.Attributes)
            {
                if (attribute.NamespaceURI == "http://www.w3.org/2000/xmlns/" && !copy.HasAttribute(attribute.Name))
                {
                    copy.SetAttribute(attribute.Name, attribute.Value);
                }
            }
        }
    }

    private static int IndexOf(XmlElement parent, XmlElement child)
    {
        for (var index = 0; index < parent.ChildNodes.Count; index++)
        {
            if (ReferenceEquals(parent.ChildNodes[index], child))
            {
                return index;
            }
        }

        throw new ArgumentException("The element is no child.", nameof(child));
    }
}
