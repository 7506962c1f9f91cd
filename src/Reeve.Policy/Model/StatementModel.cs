namespace Reeve.Policy.Model;

/// <summary>One statement as it is written.</summary>
internal sealed class StatementModel
{
    /// <summary>Its place in the document's list.</summary>
    public int Index { get; set; }

    /// <summary>Whether some of it could not be read, so that what is not here may be there. Only who wants all faults gets to see such.</summary>
    public bool IsPartial { get; set; }

    /// <summary>Offset of the statement's opening brace.</summary>
    public int Start { get; init; }

    /// <summary>Offset just past its closing brace.</summary>
    public int End { get; init; }

    public TextItem? Sid { get; set; }

    /// <summary>The effect in the spelling of the document, which may be of the wrong case.</summary>
    public TextItem Effect { get; set; }

    /// <summary>The actions of Action or NotAction; null where the statement has neither.</summary>
    public TextList? Actions { get; set; }

    public bool IsNotAction { get; set; }

    /// <summary>The resources of Resource or NotResource; null where the statement has neither.</summary>
    public TextList? Resources { get; set; }

    public bool IsNotResource { get; set; }

    /// <summary>The principals of Principal or NotPrincipal; null where the statement has neither.</summary>
    public PrincipalModel? Principals { get; set; }

    public bool IsNotPrincipal { get; set; }

    public ConditionModel[] Conditions { get; set; } = [];
}
