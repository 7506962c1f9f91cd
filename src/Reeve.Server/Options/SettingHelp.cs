namespace Reeve.Server.Options;

/// <summary>What the help says about a setting.</summary>
/// <param name="ValueName">What stands for its value: <c>DIR</c>.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Default">What holds when it is not given, or null when the description says it.</param>
public sealed record SettingHelp(string ValueName, string Description, string? Default);
