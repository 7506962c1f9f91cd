using System.Text;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.State;
using Reeve.Iam.Transfer;
using Reeve.Iam.Transfer.Details;
using Reeve.Iam.Transfer.Exporting;
using Reeve.Iam.Transfer.Importing;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Transfer;

/// <summary>An account that files go into and come out of.</summary>
internal sealed class TransferScene
{
    private const long Limit = 1024 * 1024;

    private readonly SequentialIdSource _ids = new();

    public Account Account { get; set; } = new()
    {
        Id = Scene.AccountId,
        Revision = 1,
        Root = new() { CreateDate = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) },
    };

    public FakeTemplates Templates { get; } = new();

    public FakeAwsManagedPolicies Policies { get; init; } = new();

    public Func<string, Account?> FindAccount { get; set; } = static _ => null;

    /// <summary>Imports a file; what succeeds is the account's next state.</summary>
    public async Task<Result<ImportReport>> TryAsync(string json, ImportOptions? options = null)
    {
        options ??= new();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var read = await DetailsReader.ReadAsync(file, options.MaxBytes, TestContext.Current.CancellationToken);
        return read.Then(details => Draft.Of(details, Account.Id, options, new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), _ids))
            .Then(draft => new Application(draft, options).Run(Account, new(ServiceDirectory.Empty, Templates, Policies), FindAccount))
            .Map(applied =>
            {
                Account = applied.After;
                return applied.Report;
            });
    }

    public async Task<ImportReport> ImportAsync(string json, ImportOptions? options = null)
    {
        var imported = await TryAsync(json, options);
        Assert.Null((imported as Result<ImportReport>.Failed)?.Error); // tells the refusal
        return ((Result<ImportReport>.Ok)imported).Value;
    }

    public async Task<string> ExportAsync()
    {
        using var output = new MemoryStream();
        await new AccountExport(Account, Policies, id => id == Account.Id ? Account : FindAccount(id)).WriteAsync(output, TestContext.Current.CancellationToken);
        Assert.InRange(output.Length, 1, Limit);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
