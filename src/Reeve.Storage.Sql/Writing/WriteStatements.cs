using System.Data.Common;
using Reeve.Storage.Sql.Statements;

namespace Reeve.Storage.Sql.Writing;

/// <summary>The statements of the writing connection.</summary>
internal sealed class WriteStatements : IAsyncDisposable
{
    private readonly Statement[] _all;

    public WriteStatements(DbConnection connection, DamageReport damage)
    {
        _all =
        [
            SelectScope = new SelectScope(connection, damage),
            WriteScope = new WriteScope(connection),
            SelectEntityChecksum = new SelectEntityChecksum(connection, damage),
            SelectEntitySize = new SelectEntitySize(connection),
            WriteEntity = new WriteEntity(connection),
            DeleteEntity = new DeleteEntity(connection),
            InsertChange = new InsertChange(connection),
            InsertAudit = new InsertAudit(connection),
            SelectAuditHashes = new SelectAuditHashes(connection, damage),
            SelectAuditBefore = new SelectAuditBefore(connection, damage),
            DeleteAudit = new DeleteAudit(connection),
            SelectState = new SelectState(connection, damage),
            WriteState = new WriteState(connection),
            .. ForgetScope =
            [
                Statements.ForgetScope.Entities(connection),
                Statements.ForgetScope.Changes(connection),
                Statements.ForgetScope.Audit(connection),
                Statements.ForgetScope.Row(connection),
            ],
        ];
    }

    public SelectScope SelectScope { get; }

    public WriteScope WriteScope { get; }

    public SelectEntityChecksum SelectEntityChecksum { get; }

    public SelectEntitySize SelectEntitySize { get; }

    public WriteEntity WriteEntity { get; }

    public DeleteEntity DeleteEntity { get; }

    public InsertChange InsertChange { get; }

    public InsertAudit InsertAudit { get; }

    public SelectAuditHashes SelectAuditHashes { get; }

    public SelectAuditBefore SelectAuditBefore { get; }

    public DeleteAudit DeleteAudit { get; }

    public SelectState SelectState { get; }

    public WriteState WriteState { get; }

    /// <summary>One per table.</summary>
    public IReadOnlyList<ForgetScope> ForgetScope { get; }

    public void Join(DbTransaction? transaction)
    {
        foreach (var statement in _all)
        {
            statement.Transaction = transaction;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _all)
        {
            await statement.DisposeAsync();
        }
    }
}
