using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Keyrings;

/// <summary>Whose keyring a call is about: a user's, or that of the account's root.</summary>
/// <param name="account">The account.</param>
/// <param name="user">The user, or null for the root.</param>
internal sealed class KeyringOwner(Account account, User? user)
{
    /// <summary>The user's name, or null for the root.</summary>
    public string? UserName => user?.Name;

    /// <summary>How answers name the owner: the root has no name, and its ARN ends with this.</summary>
    public string ShownName => user?.Name ?? "root";

    /// <summary>The keyring; an empty one where there is none.</summary>
    public Keyring Keyring => Of(account, user?.UniqueId ?? account.Id);

    /// <summary>The keyring of a user's unique id, or of the account's own for its root; an empty one where there is none.</summary>
    public static Keyring Of(Account account, string ownerId) =>
        account.Keyrings.GetValueOrDefault(ownerId) ?? new Keyring { OwnerId = ownerId };

    /// <summary>The owner that a call names, or, when it names none, the caller.</summary>
    public static Result<KeyringOwner> Resolve(Account account, string? userName, Caller caller) =>
        Self.Resolve(account, userName, caller).Map(user => new KeyringOwner(account, user));

    /// <summary>One of a list, or the refusal of an id that is not in it.</summary>
    public static Result<T> Get<T>(ImmutableArray<T> list, Func<T, bool> isMeant, string notFound)
        where T : class => list.FirstOrDefault(isMeant) is { } found ? found : IamErrors.NoSuchEntity(notFound);
}
