using System.Collections.Immutable;
using System.Xml;
using Reeve.Iam;
using Reeve.Iam.Federation;
using Reeve.Iam.Saml;

namespace Reeve.Federation.Saml;

/// <summary>The attributes of an assertion, by name.</summary>
/// <param name="Values">The values of each.</param>
internal sealed record SamlAttributes(ImmutableDictionary<string, ImmutableArray<string>> Values)
{
    private static readonly string Space = SamlNames.Assertion.NamespaceName;

    /// <summary>Reads the attributes; a name that occurs twice is refused, because who reads the first and who the last would disagree.</summary>
    public static Result<SamlAttributes> Read(XmlElement assertion)
    {
        var values = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var attributes = SamlDocument.Children(assertion, "AttributeStatement", Space)
            .SelectMany(statement => SamlDocument.Children(statement, "Attribute", Space));
        foreach (var attribute in attributes)
        {
            if (!values.TryAdd(
                attribute.GetAttribute("Name"),
                [.. SamlDocument.Children(attribute, "AttributeValue", Space).Select(value => value.InnerText)]))
            {
                return FederationErrors.InvalidIdentityToken("The assertion has an attribute twice.");
            }
        }

        return new SamlAttributes(values.ToImmutable());
    }

    /// <summary>The values of an attribute; empty when it is absent.</summary>
    public ImmutableArray<string> Of(string name) => Values.GetValueOrDefault(name) is { IsDefault: false } values ? values : [];
}
