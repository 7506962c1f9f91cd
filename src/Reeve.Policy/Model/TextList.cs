namespace Reeve.Policy.Model;

/// <summary>The one or many texts of an element that takes either.</summary>
/// <param name="Items">The texts, in the document's order.</param>
/// <param name="Start">Offset of the element's name.</param>
internal sealed record TextList(TextItem[] Items, int Start);
