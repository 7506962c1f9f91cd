using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.Groups;

/// <summary>A group as answers show it.</summary>
internal sealed record GroupShape
{
    public required string Path { get; init; }

    public required string GroupName { get; init; }

    public required string GroupId { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The shape of a group.</summary>
    public static GroupShape Of(string accountId, Group group) => new()
    {
        Path = group.Path,
        GroupName = group.Name,
        GroupId = group.UniqueId,
        Arn = Arns.Group(accountId, group.Path, group.Name),
        CreateDate = group.CreateDate,
    };
}
