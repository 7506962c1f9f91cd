using System.Reflection;

namespace Reeve.Cli;

/// <summary>Which Reeve this is.</summary>
internal static class ReeveVersion
{
    /// <summary>The version, as the project states it.</summary>
    public static string Text { get; } =
        typeof(ReeveVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
