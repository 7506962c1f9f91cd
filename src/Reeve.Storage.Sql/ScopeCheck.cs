using System.Text;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql;

/// <summary>Holds the rows of one scope, as they are read, against the row of the scope.</summary>
internal sealed class ScopeCheck(ScopeState scope, RowHasher hasher, DamageReport damage)
{
    private MultisetDigest _entities;
    private byte[] _chainHash = hasher.BeforeFirstChange(scope.Scope);
    private long _revision;

    public void Entity(long kind, byte[] key, long revision, byte[] checksum, byte[] body)
    {
        var actual = hasher.Entity(scope.Scope, kind, key, revision, body);
        if (!actual.AsSpan().SequenceEqual(checksum))
        {
            throw damage.Found(
                $"the entity '{Encoding.UTF8.GetString(key)}' of kind {kind} in scope '{scope.Scope}' "
                + "does not have the checksum that it was written with");
        }

        _entities = _entities.Add(checksum);
    }

    public void EntitiesEnd()
    {
        if (_entities != scope.Entities)
        {
            throw damage.Found($"entities of scope '{scope.Scope}' are missing, stale or come back from the past");
        }
    }

    public void Change(long revision, long at, byte[] auditHash, byte[] hash, byte[] body)
    {
        _revision++;
        if (revision != _revision)
        {
            throw damage.Found($"change {_revision} of scope '{scope.Scope}' is missing");
        }

        var actual = hasher.Change(_chainHash, scope.Scope, revision, at, auditHash, body);
        if (!actual.AsSpan().SequenceEqual(hash))
        {
            throw damage.Found($"change {revision} of scope '{scope.Scope}' does not follow from the change before it");
        }

        _chainHash = hash;
    }

    public void ChangesEnd()
    {
        if (_revision != scope.Revision || !_chainHash.AsSpan().SequenceEqual(scope.ChainHash))
        {
            throw damage.Found(
                $"scope '{scope.Scope}' is at revision {scope.Revision}, but its change log ends at {_revision} or in another hash");
        }
    }
}
