using System.Diagnostics.CodeAnalysis;

namespace Reeve.Policy.Matching;

/// <summary>Equates the names of condition keys as requests do: the case of A–Z aside.</summary>
internal sealed class KeyComparer : IEqualityComparer<string>
{
    public static KeyComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => AsciiFold.Equal(x, y);

    public int GetHashCode([DisallowNull] string obj) => AsciiFold.Hash(obj);
}
