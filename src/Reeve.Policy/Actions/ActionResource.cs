using System.Collections.Immutable;

namespace Reeve.Policy.Actions;

/// <summary>A resource type as one action uses it.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsRequired">Whether each request names a resource of the type.</param>
/// <param name="ConditionKeys">The condition keys that the action has where it is about the type.</param>
public sealed record ActionResource(ResourceTypeDescription Type, bool IsRequired, ImmutableArray<ConditionKeyDescription> ConditionKeys);
