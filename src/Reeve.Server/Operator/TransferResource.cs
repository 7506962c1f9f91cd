using Reeve.Iam;
using Reeve.Iam.Transfer;
using Reeve.Iam.Transfer.Exporting;

namespace Reeve.Server.Operator;

/// <summary>Whole accounts in the operator API: brought in, and out again, as what <c>aws iam get-account-authorization-details</c> prints.</summary>
internal sealed class TransferResource(AccountTransfer transfer, ILogger log)
{
    private const string DryRun = "dryRun";
    private const string KeepAccountId = "keepAccountId";

    /// <summary><c>POST accounts/{id}/import</c>.</summary>
    public async ValueTask<OperatorAnswer> ImportAsync(HttpContext http, string accountId)
    {
        if (http.Request.Query.Keys.FirstOrDefault(name => name is not (DryRun or KeepAccountId)) is { } unknown)
        {
            return OperatorAnswer.Of(OperatorErrors.Malformed($"'{unknown}' is not a parameter of this path; {DryRun} and {KeepAccountId} are."));
        }

        if (ReadFlag(http, DryRun) is not { } isDryRun || ReadFlag(http, KeepAccountId) is not { } keepsAccountId)
        {
            return OperatorAnswer.Of(OperatorErrors.Malformed($"{DryRun} and {KeepAccountId} are 'true' or 'false'."));
        }

        OperatorBody.LiftServerLimit(http);
        var imported = await transfer.By(OperatorOrigin.Of(http)).ImportAsync(
            accountId, http.Request.Body, new ImportOptions { IsDryRun = isDryRun, KeepsAccountId = keepsAccountId }, http.RequestAborted);
        if (imported is Result<ImportReport>.Ok { Value: { IsDryRun: false } report })
        {
            log.AccountImported(accountId, report.Carried.Users, report.Carried.Roles, report.Carried.Policies);
        }

        return OperatorAnswer.Of(200, imported, ImportAnswer.Of, OperatorJson.Default.ImportAnswer);
    }

    /// <summary><c>GET accounts/{id}/export</c>.</summary>
    public async ValueTask<OperatorAnswer> ExportAsync(HttpContext http, string accountId) =>
        await transfer.ExportAsync(accountId, http.RequestAborted) switch
        {
            Result<AccountExport>.Ok { Value: var export } => OperatorAnswer.Streaming(export.WriteAsync),
            Result<AccountExport>.Failed failed => OperatorAnswer.Of(failed.Error),
            _ => throw new InvalidOperationException("Result is closed."),
        };

    private static bool? ReadFlag(HttpContext http, string name) => http.Request.Query.TryGetValue(name, out var values)
        ? values is ["true"] ? true : values is ["false"] ? false : null
        : false;
}
