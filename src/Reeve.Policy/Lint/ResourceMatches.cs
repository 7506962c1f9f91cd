using System.Collections.Immutable;
using Reeve.Policy.Actions;
using Reeve.Policy.Model;

namespace Reeve.Policy.Lint;

/// <summary>
/// Which resources of a statement go with which of its actions, as far as the types of resources tell. That an ARN goes with nothing is claimed
/// only where it is of no type of the services at all: which action takes which type is where the reference has its gaps.
/// </summary>
internal sealed class ResourceMatches
{
    private readonly ResourceTypeArns _arns;
    private readonly WorkBudget _work;
    private readonly ArnShape?[] _shapes;

    public ResourceMatches(StatementSubject statement, IActionReference reference, ResourceTypeArns arns, WorkBudget work)
    {
        (_arns, _work) = (arns, work);
        var items = statement.Model is { IsNotResource: false, Resources.Items: var texts } ? texts : [];
        _shapes = Array.ConvertAll(items, item => item.Text == "*" ? null : ArnShape.OfPolicy(item.Text));
        if (statement.Model.IsNotAction || items.Length == 0)
        {
            return;
        }

        if (statement.HasKnownActions && statement.Services.Length > 0 && statement.Services.All(ServiceFamilies.HasAllResources))
        {
            var types = statement.Services.SelectMany(service => ServiceFamilies.ResourceTypesOf(service, reference)).ToArray();
            NeverMatching = [.. items.Where((_, i) => _shapes[i] is { } shape && !IsOfAny(shape, types))];
        }

        if (!Array.Exists(_shapes, shape => shape is null) && NeverMatching.Length < items.Length)
        {
            ActionsWithout = [.. statement.Actions.Where(action => action is { Scope: ActionScope.Known, Matches.IsEmpty: false } && HasNone(action))];
        }
    }

    /// <summary>The resources that are of no type which the services of the actions have.</summary>
    public ImmutableArray<TextItem> NeverMatching { get; } = [];

    /// <summary>The actions that can be about no resource of the statement, though a resource goes with their services.</summary>
    public ImmutableArray<ActionUse> ActionsWithout { get; } = [];

    private bool HasNone(ActionUse action)
    {
        var types = TypesOf(action);
        return action.Service is { } service
            && ServiceFamilies.HasAllResources(service)
            && !Array.Exists(_shapes, shape => shape is not null && IsOfAny(shape, types));
    }

    private bool IsOfAny(ArnShape shape, ResourceTypeDescription[] types) => Array.Exists(types, type => shape.Overlaps(_arns.Of(type), _work));

    // By reference: each type is one object, and comparing their contents would cost much more.
    private static ResourceTypeDescription[] TypesOf(ActionUse action) =>
        [.. action.Matches.SelectMany(match => match.Resources).Select(resource => resource.Type).Distinct<ResourceTypeDescription>(ReferenceEqualityComparer.Instance)];
}
