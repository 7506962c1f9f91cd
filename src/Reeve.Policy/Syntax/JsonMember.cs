namespace Reeve.Policy.Syntax;

/// <summary>A name and its value in a JSON object.</summary>
/// <param name="Name">The name, its escapes resolved.</param>
/// <param name="Start">Offset of the name's opening quote.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonMember(string Name, int Start, JsonValue Value);
