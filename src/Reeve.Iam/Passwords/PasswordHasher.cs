using System.Security.Cryptography;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Passwords;

/// <summary>Hashes passwords: slowly, so that a stolen store does not give them away.</summary>
/// <remarks>https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html</remarks>
internal static class PasswordHasher
{
    private const int SaltLength = 16;
    private const int ValueLength = 32;

    /// <summary>A new recipe.</summary>
    public static PasswordRecipe NewRecipe(IIdSource ids, int iterations)
    {
        var salt = new byte[SaltLength];
        ids.Fill(salt);
        return new(salt, iterations);
    }

    /// <summary>The hash of a password.</summary>
    public static PasswordHash Hash(string password, PasswordRecipe recipe)
    {
        var bytes = Encoding.UTF8.GetBytes(password);
        var value = Rfc2898DeriveBytes.Pbkdf2(bytes, recipe.Salt, recipe.Iterations, HashAlgorithmName.SHA256, ValueLength);
        CryptographicOperations.ZeroMemory(bytes);
        return new(recipe, value);
    }

    /// <summary>Whether two hashes are of one recipe and one password.</summary>
    public static bool AreEqual(PasswordHash left, PasswordHash right) =>
        IsSame(left.Recipe, right.Recipe) && CryptographicOperations.FixedTimeEquals(left.Value, right.Value);

    /// <summary>Whether two recipes are one.</summary>
    public static bool IsSame(PasswordRecipe left, PasswordRecipe right) =>
        left.Iterations == right.Iterations && left.Salt.AsSpan().SequenceEqual(right.Salt);
}
