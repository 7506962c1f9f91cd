using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>A group of users, who have its policies besides their own. Its members are found through them: <see cref="User.GroupIds"/>.</summary>
public sealed record Group : IPolicyOwner
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required string UniqueId { get; init; }

    /// <inheritdoc/>
    public required string Path { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<InlinePolicy> InlinePolicies { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<string> AttachedPolicyArns { get; init; } = [];
}
