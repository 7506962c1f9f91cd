using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Passwords;

/// <summary>
/// The hashes that one call needs. Operations run where a hash would hold everybody up, so they do not make any: one that is not there yet
/// is noted, is made before the call is decided again, and is there from then on.
/// </summary>
/// <param name="ids">Where salts come from.</param>
/// <param name="iterations">How many rounds new passwords take.</param>
internal sealed class PasswordHashes(IIdSource ids, int iterations)
{
    private readonly List<(string Password, PasswordHash Hash)> _made = [];
    private readonly List<(string Password, PasswordRecipe Recipe)> _wanted = [];
    private PasswordRecipe? _newRecipe;

    /// <summary>Whether a hash was asked for that is not there.</summary>
    public bool IsWanting => _wanted.Count > 0;

    /// <summary>The hash of a password, or null when it has to be made first.</summary>
    public PasswordHash? Find(string password, PasswordRecipe recipe)
    {
        foreach (var made in _made)
        {
            if (made.Password == password && PasswordHasher.IsSame(made.Hash.Recipe, recipe))
            {
                return made.Hash;
            }
        }

        if (!_wanted.Exists(wanted => wanted.Password == password && PasswordHasher.IsSame(wanted.Recipe, recipe)))
        {
            _wanted.Add((password, recipe));
        }

        return null;
    }

    /// <summary>
    /// How a new password is hashed: as the present one, so that it can be told from former ones, unless that one's recipe has become too weak.
    /// </summary>
    public PasswordRecipe RecipeAfter(PasswordHash? present) => present?.Recipe is { } recipe && recipe.Iterations >= iterations
        ? recipe
        : _newRecipe ??= PasswordHasher.NewRecipe(ids, iterations);

    /// <summary>Makes what was asked for. It takes its time, on the thread that calls.</summary>
    public void Make()
    {
        foreach (var (password, recipe) in _wanted)
        {
            _made.Add((password, PasswordHasher.Hash(password, recipe)));
        }

        _wanted.Clear();
    }
}
