namespace Reeve.Policy.Lint;

/// <summary>How sure it is that a policy has to change.</summary>
public enum FindingSeverity
{
    /// <summary>Likely not what was meant, or dangerous.</summary>
    Warning,

    /// <summary>It cannot be saved, or a part of it never does anything.</summary>
    Error,
}
