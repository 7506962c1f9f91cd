namespace Reeve.Client.Calls;

/// <summary>A code and a sentence.</summary>
internal sealed record ErrorText(string Code, string Message);
