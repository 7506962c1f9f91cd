namespace Reeve.Policy.Model;

/// <summary>A text and where it stands.</summary>
internal readonly record struct TextItem(string Text, int Start);
