using System.Data.Common;
using Reeve.Iam.Storage;
using Reeve.Storage.Sql.Hashing;

namespace Reeve.Storage.Sql.Statements;

/// <summary>Reads the entities of a scope and verifies each, and that they are all there.</summary>
internal sealed class SelectEntities : Statement
{
    private readonly DamageReport _damage;
    private readonly RowHasher _hasher;
    private readonly DbParameter _scope;

    public SelectEntities(DbConnection connection, DamageReport damage, RowHasher hasher)
        : base(connection)
    {
        _damage = damage;
        _hasher = hasher;
        Command.CommandText =
            "SELECT kind, key, revision, checksum, body FROM entity WHERE scope = @scope ORDER BY kind, key";
        _scope = Text("@scope");
        Command.Prepare();
    }

    public async ValueTask<List<EntityRow>> RunAsync(ScopeState scope, CancellationToken cancellationToken)
    {
        _scope.Value = scope.Scope;
        var entities = new List<EntityRow>();
        var check = new ScopeCheck(scope, _hasher, _damage);
        await using var reader = await Command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Row(reader, _damage, "entity");
            var body = row.Binary(4);
            check.Entity(row.Integer(0), row.Binary(1), row.Integer(2), row.Hash(3), body);
            entities.Add(new EntityRow((EntityKind)row.Integer(0), row.Key(1), body));
        }

        check.EntitiesEnd();
        SortOrdinally(entities);
        return entities;
    }

    // Databases order keys by their UTF-8 bytes, which puts U+E000..U+FFFF before what UTF-16 writes as surrogates.
    private static void SortOrdinally(List<EntityRow> entities)
    {
        for (var i = 1; i < entities.Count; i++)
        {
            if (Compare(entities[i - 1], entities[i]) > 0)
            {
                entities.Sort(Compare);
                return;
            }
        }
    }

    private static int Compare(EntityRow left, EntityRow right) =>
        left.Kind == right.Kind ? string.CompareOrdinal(left.Key, right.Key) : left.Kind.CompareTo(right.Kind);
}
