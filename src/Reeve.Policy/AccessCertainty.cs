namespace Reeve.Policy;

/// <summary>How certain it is that an action is allowed, where not everything about the request is known.</summary>
public enum AccessCertainty
{
    /// <summary>It is refused, whatever is not known.</summary>
    Never,

    /// <summary>No request was found that is allowed, and not all were asked: there may be one.</summary>
    Undecided,

    /// <summary>It is allowed with some values of the condition keys, and perhaps refused with others.</summary>
    Conditional,

    /// <summary>It is allowed, whatever is not known.</summary>
    Always,
}
