namespace Reeve.Policy.Tests;

/// <summary>How long the random tests run: <c>REEVE_LONG=1</c> asks for a hundred times as many cases.</summary>
internal static class RunLength
{
    private static readonly long Factor = Environment.GetEnvironmentVariable("REEVE_LONG") == "1" ? 100 : 1;

    public static long Cases(int usual) => usual * Factor;
}
