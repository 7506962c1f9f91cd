using Microsoft.CodeAnalysis;
using Reeve.Iam.Generators.Model;

namespace Reeve.Iam.Generators.Reading;

/// <summary>Reads the shapes of one operation, each once, however often they occur.</summary>
internal sealed class ShapeReader(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ShapeModel> _shapes = [];
    private readonly HashSet<string> _open = [];

    /// <summary>What is wrong with the shapes read so far.</summary>
    public List<DeclarationFault> Faults { get; } = [];

    /// <summary>The shapes read so far.</summary>
    public IEnumerable<ShapeModel> Shapes => _shapes.Values;

    /// <summary>Reads a shape and those that it is made of.</summary>
    public ShapeReference Read(INamedTypeSymbol record, ShapeUse use)
    {
        var reference = MemberTypeReader.ReferTo(record);
        if (!_open.Add(reference.TypeName))
        {
            if (use is not ShapeUse.Written)
            {
                Faults.Add(DeclarationFault.Of(Rules.NotBindable, record, record.Name)); // it contains itself
            }

            return reference;
        }

        var known = _shapes.TryGetValue(reference.TypeName, out var shape);
        if (!known || (shape.Use | use) != shape.Use)
        {
            _shapes[reference.TypeName] = new(reference, known ? shape.Use | use : use, ReadMembers(record, use).ToEquatableArray());
        }

        _open.Remove(reference.TypeName);
        return reference;
    }

    private List<MemberModel> ReadMembers(INamedTypeSymbol record, ShapeUse use)
    {
        var properties = ShapeProperties.Of(record);
        var constructor = ShapeProperties.FindConstructor(record, properties);
        if (use is not ShapeUse.Written && (constructor is null || record.IsAbstract))
        {
            Faults.Add(DeclarationFault.Of(Rules.NotBindable, record, record.Name));
        }

        var members = new List<MemberModel>();
        foreach (var property in properties)
        {
            var parameter = constructor?.Parameters.FirstOrDefault(candidate => candidate.Name == property.Name);
            if (ReadMember(property, parameter, use) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    private MemberModel? ReadMember(IPropertySymbol property, IParameterSymbol? parameter, ShapeUse use)
    {
        var isRead = use is not ShapeUse.Written;
        if (MemberTypeReader.Read(property.Type) is not { } type || (isRead && type.IsForAnswersOnly))
        {
            Faults.Add(DeclarationFault.Of(
                Rules.UnsupportedType, property, property.Name, property.Type.ToDisplayString(), isRead ? " in a request" : ""));
            return null;
        }

        if (type.Shape is not null && MemberTypeReader.FindShape(property.Type) is { } nested)
        {
            Read(nested, isRead ? ShapeUse.RequestPart : ShapeUse.Written);
        }

        var member = new MemberModel
        {
            PropertyName = property.Name,
            WireName = property.FindShapeAttribute(WellKnown.WireName).ToText() ?? property.Name,
            Type = type,
            Rules = RuleReader.Read(property, type, Faults),
            IsSensitive = property.HasShapeAttribute(WellKnown.Sensitive),
            IsPositional = parameter is not null,
            Default = DefaultReader.Read(property, parameter, compilation, cancellationToken),
        };
        if (isRead && !HasValueWhenAbsent(property, member))
        {
            Faults.Add(DeclarationFault.Of(Rules.NoDefault, property, property.Name));
        }

        return member;
    }

    /// <summary>Absent lists are empty, absent numbers 0, absent flags false; what else cannot be null must have a default of its own.</summary>
    private bool HasValueWhenAbsent(IPropertySymbol property, MemberModel member)
    {
        if (member.Rules.IsRequired || member.Type.IsList || member.Default is not null)
        {
            return true;
        }

        // An initialiser that is not a constant would be lost.
        return !DefaultReader.IsInitialised(property, cancellationToken)
            && (member.Type.IsNullable || member.Type.Kind is MemberKind.Integer or MemberKind.Boolean);
    }
}
