namespace Reeve.Policy;

/// <summary>A request of which not everything is known.</summary>
public sealed class AccessQuestion
{
    /// <summary>The request, with the condition keys that are known.</summary>
    public required AuthorizationRequest Request { get; init; }

    /// <summary>Whether the request's resource is a pattern, and some resource of it is meant.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether a request could have a condition key that is not among the known ones. Where it could not, the key is absent.</summary>
    public Func<string, bool> CouldHave { get; init; } = static _ => true;

    /// <summary>Which of the decisions that allow are meant: for example only those that a certain statement allows.</summary>
    public Func<Explanation, bool> Accepts { get; init; } = static _ => true;
}
