using CsCheck;

namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>Choices among fixed things.</summary>
internal static class Choose
{
    public static Gen<T> From<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    /// <summary>A value once in so many times, otherwise null.</summary>
    public static Gen<string?> OnceIn(int times, Gen<string> gen) =>
        times == 1 ? gen.Select(value => (string?)value) : Gen.Frequency((times - 1, From((string?)null)), (1, gen.Select(value => (string?)value)));
}
