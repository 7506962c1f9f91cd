namespace Reeve.Testing;

/// <summary>A case of <c>reeve policy evaluate</c> with the decision that it must have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">The case, on one line.</param>
/// <param name="Decision">The decision.</param>
public sealed record DecisionCase(string Name, string Input, string Decision);
