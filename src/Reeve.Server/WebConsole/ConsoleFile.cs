namespace Reeve.Server.WebConsole;

/// <summary>One file of the console, as the build compressed it.</summary>
/// <param name="ContentType">What it is.</param>
/// <param name="Entity">Its entity tag, which changes with its content.</param>
/// <param name="IsImmutable">Whether its name changes with its content too, so that a browser may keep it for good.</param>
/// <param name="Encodings">Its bytes by content coding, the best first; the empty one is the file as it is.</param>
internal sealed record ConsoleFile(string ContentType, string Entity, bool IsImmutable, IReadOnlyList<(string Coding, string Resource)> Encodings);
