using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Persistence;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Accounts;

/// <summary>Which accounts there are, at one revision: an immutable snapshot like that of an account.</summary>
/// <param name="Revision">The revision, 0 before there is an account.</param>
/// <param name="Entries">The accounts, by id.</param>
public sealed record AccountDirectory(long Revision, ImmutableSortedDictionary<string, AccountEntry> Entries)
{
    /// <summary>The directory before there is an account.</summary>
    public static readonly AccountDirectory Empty = new(0, ImmutableSortedDictionary.Create<string, AccountEntry>(StringComparer.Ordinal));

    /// <summary>The account that has an alias, or null.</summary>
    public AccountEntry? FindByAlias(string alias) => Entries.Values.FirstOrDefault(entry => string.Equals(entry.Alias, alias, StringComparison.Ordinal));

    /// <summary>The directory of a stored image; empty when there is none.</summary>
    internal static AccountDirectory Read(ScopeImage? image) => image is null
        ? Empty
        : new(image.Revision, image.Entities.Select(EntityCodec.Read<AccountEntry>)
            .ToImmutableSortedDictionary(entry => entry.AccountId, entry => entry, StringComparer.Ordinal));
}
