using Reeve.Policy.Actions;

namespace Reeve.Policy.Lint;

/// <summary>The ARNs of resource types as patterns, each made once.</summary>
internal sealed class ResourceTypeArns
{
    private readonly Dictionary<ResourceTypeDescription, ArnShape> _shapes = new(ReferenceEqualityComparer.Instance);

    public ArnShape Of(ResourceTypeDescription type)
    {
        if (!_shapes.TryGetValue(type, out var shape))
        {
            shape = ArnShape.OfReference(type.Arn);
            _shapes.Add(type, shape);
        }

        return shape;
    }
}
