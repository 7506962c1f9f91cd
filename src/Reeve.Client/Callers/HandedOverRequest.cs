namespace Reeve.Client.Callers;

/// <summary>A signed request without its body.</summary>
internal sealed record HandedOverRequest(string Method, string Target, Dictionary<string, string[]> Headers, string BodySha256);
