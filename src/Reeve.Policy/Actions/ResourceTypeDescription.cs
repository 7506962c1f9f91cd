using System.Collections.Immutable;

namespace Reeve.Policy.Actions;

/// <summary>A type of resource.</summary>
/// <param name="Name">Its name in the service's reference: <c>role</c>.</param>
/// <param name="Arn">Its ARN, with what varies in <c>${…}</c>: <c>arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}</c>.</param>
/// <param name="ConditionKeys">The condition keys that requests about it can have.</param>
public sealed record ResourceTypeDescription(string Name, string Arn, ImmutableArray<ConditionKeyDescription> ConditionKeys);
