using Microsoft.CodeAnalysis;
using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Reads the constraints of a member and holds them against its type.</summary>
internal static class RuleReader
{
    /// <summary>The constraints; faults of constraints that do not fit are added to <paramref name="faults"/>.</summary>
    public static MemberRules Read(IPropertySymbol property, MemberType type, List<DeclarationFault> faults)
    {
        var isText = type.IsText || type.Kind is MemberKind.TextList;
        Fit(WellKnown.Length, isText || type.Kind is MemberKind.Blob, "texts, lists of texts and blobs");
        Fit(WellKnown.Pattern, isText, "texts and lists of texts");
        Fit(WellKnown.OneOf, type.Kind is MemberKind.Text or MemberKind.TextList, "texts and lists of texts");
        Fit(WellKnown.ValueRange, type.Kind is MemberKind.Integer, "integers");
        Fit(WellKnown.Count, type.IsList, "lists");
        Fit(WellKnown.Sensitive, type.Kind is MemberKind.Text or MemberKind.Blob, "texts and blobs");
        return new()
        {
            IsRequired = property.HasShapeAttribute(WellKnown.RequiredMember),
            Length = property.FindShapeAttribute(WellKnown.Length).ToBounds(),
            Pattern = property.FindShapeAttribute(WellKnown.Pattern).FindArgument()?.ToEnumMember(),
            OneOf = property.FindShapeAttribute(WellKnown.OneOf).ToTexts(),
            ValueRange = property.FindShapeAttribute(WellKnown.ValueRange).ToBounds(),
            Count = property.FindShapeAttribute(WellKnown.Count).ToBounds(),
        };

        void Fit(string attribute, bool fits, string what)
        {
            if (!fits && property.HasShapeAttribute(attribute))
            {
                var shortName = attribute.Substring(0, attribute.Length - "Attribute".Length);
                faults.Add(DeclarationFault.Of(Rules.UnfitConstraint, property, shortName, property.Name, what));
            }
        }
    }
}
