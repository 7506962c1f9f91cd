namespace Reeve.Policy.Model;

/// <summary>A policy document as it is written, shape checked and nothing resolved.</summary>
internal sealed class PolicyModel
{
    /// <summary>The text that the offsets in this model point into.</summary>
    public required string Document { get; init; }

    /// <summary>The declared version; null where the document declares none.</summary>
    public required string? Version { get; init; }

    public required StatementModel[] Statements { get; init; }

    /// <summary>Offset of the document's opening brace.</summary>
    public required int Start { get; init; }

    /// <summary>Whether <c>${…}</c> stands for a context key. Before 2012-10-17 it is plain text.</summary>
    public bool HasVariables => Version == CurrentVersion;

    public const string CurrentVersion = "2012-10-17";

    public const string OldVersion = "2008-10-17";
}
