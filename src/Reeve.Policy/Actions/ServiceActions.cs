using System.Collections.Frozen;
using System.Collections.Immutable;
using Reeve.Policy.Matching;

namespace Reeve.Policy.Actions;

/// <summary>All that policies can say about one service.</summary>
public sealed class ServiceActions
{
    private readonly FrozenDictionary<string, ActionDescription> _byName;
    private readonly ConditionKeyTable _keys;

    /// <summary>Puts a service together.</summary>
    /// <param name="prefix">What its actions begin with, in small letters: <c>iam</c>.</param>
    /// <param name="name">What AWS calls it.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="resourceTypes">Its resource types.</param>
    /// <param name="conditionKeys">The condition keys that its actions have, those of <c>aws:</c> among them.</param>
    public ServiceActions(
        string prefix,
        string name,
        ImmutableArray<ActionDescription> actions,
        ImmutableArray<ResourceTypeDescription> resourceTypes,
        ImmutableArray<ConditionKeyDescription> conditionKeys)
    {
        (Prefix, Name, Actions, ResourceTypes, ConditionKeys) = (prefix, name, actions, resourceTypes, conditionKeys);
        _byName = actions.ToFrozenDictionary(action => action.Name, KeyComparer.Instance);
        _keys = new ConditionKeyTable(conditionKeys);
    }

    /// <summary>What its actions begin with, in small letters: <c>iam</c>.</summary>
    public string Prefix { get; }

    /// <summary>What AWS calls it: <c>AWS Identity and Access Management</c>.</summary>
    public string Name { get; }

    /// <summary>Its actions, in ordinal order of their names.</summary>
    public ImmutableArray<ActionDescription> Actions { get; }

    /// <summary>Its resource types, in ordinal order of their names.</summary>
    public ImmutableArray<ResourceTypeDescription> ResourceTypes { get; }

    /// <summary>The condition keys that its actions have, in ordinal order; those of <c>aws:</c> that are not for every service among them.</summary>
    public ImmutableArray<ConditionKeyDescription> ConditionKeys { get; }

    /// <summary>An action by its name, in any case, or null.</summary>
    public ActionDescription? FindAction(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A condition key by a name as policies write it, in any case and with its varying part filled in, or null.</summary>
    public ConditionKeyDescription? FindConditionKey(string key) => _keys.Find(key);
}
