namespace Reeve.EndToEnd.Tests.Running;

/// <summary>The script <c>./reeve</c> of the sources, without its building: it runs what the tests were built with.</summary>
internal static class Launcher
{
    /// <summary>Writes it into a directory.</summary>
    public static void Write(string directory)
    {
        var path = Path.Combine(directory, "reeve");
        File.WriteAllText(path, $"#!/bin/sh\nexec dotnet '{Repository.ReeveProgram}' \"$@\"\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
