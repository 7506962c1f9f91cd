namespace Reeve.Policy.Differential.Tests;

/// <summary>How long the random tests run: <c>REEVE_LONG=1</c> asks for millions of cases.</summary>
internal static class RunLength
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("REEVE_LONG") == "1";

    public static int Worlds => IsLong ? 300_000 : 20_000;
}
