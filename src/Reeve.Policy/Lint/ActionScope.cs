namespace Reeve.Policy.Lint;

/// <summary>How much is known of the actions that a text means.</summary>
internal enum ActionScope
{
    /// <summary>The service is known, and so are all actions that match.</summary>
    Known,

    /// <summary>A lone <c>*</c>: every action of every service.</summary>
    Everything,

    /// <summary>The service is not known.</summary>
    UnknownService,

    /// <summary>The text is no action, or was not looked at; the validator speaks of the former.</summary>
    Unresolved,
}
