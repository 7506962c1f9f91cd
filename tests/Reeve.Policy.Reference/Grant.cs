namespace Reeve.Policy.Reference;

/// <summary>How a resource-based policy names the caller, from the least to the most direct (§4.1, table).</summary>
internal enum Grant
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only its account.</summary>
    Account,

    /// <summary>The role of a role session, the user of a federated session.</summary>
    Parent,

    /// <summary>The caller itself, or everyone.</summary>
    Direct,
}
