namespace Reeve.Client.Calls;

/// <summary>How the service API refuses, and how this library does.</summary>
internal sealed record ErrorBody(ErrorText Error);

/// <summary>A code and a sentence.</summary>
internal sealed record ErrorText(string Code, string Message);
