namespace Reeve.Iam.Entities;

/// <summary>
/// A report on last accesses that was asked for: the question, not the answer. Each look at it is answered from what is known then, so that it is
/// never older than the look.
/// </summary>
public sealed record AccessReport
{
    /// <summary>The id of the job, a UUID.</summary>
    public required string JobId { get; init; }

    /// <summary>What it is about: the ARN of a user, a group, a role or a managed policy.</summary>
    public required string Arn { get; init; }

    /// <summary>The unique id of that, so that one made again under the same ARN is another.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Whether actions are told of besides services.</summary>
    public required bool HasActions { get; init; }

    /// <summary>Who asked, as policies call them <c>aws:userid</c>: nobody else gets to see it.</summary>
    public required string RequesterId { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreateDate { get; init; }
}
