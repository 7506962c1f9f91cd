using Reeve.Client;
using Reeve.Client.Callers;
using Reeve.Client.Leases;
using Reeve.Client.Roles;

namespace Reeve.Samples.Ledger;

/// <summary>What the service does, by the time that its caller may ask for it.</summary>
internal sealed class LedgerWork(ReeveClient reeve, LeaseKeeper leases, LedgerBook book, IHttpClientFactory http, IConfiguration settings) : IDisposable
{
    private const string Role = "ServiceRoleForLedger";
    private const string SigningName = "notifications";

    // One is created or deleted at a time: whoever deletes a ledger must not lift the lease of one that is just being created under the name.
    private readonly SemaphoreSlim _changing = new(1);

    private readonly string _region = settings["Reeve:Region"] ?? "us-east-1";

    /// <summary>Creates a ledger. The lease comes before it, so that no ledger is ever without its role.</summary>
    public Task<IResult> CreateAsync(ReeveCaller caller, string name, CancellationToken cancellationToken) =>
        ChangeAsync(() => CreateAloneAsync(caller, name, cancellationToken), cancellationToken);

    /// <summary>Deletes a ledger, and says that the role is not used for it any more.</summary>
    public Task<IResult> DeleteAsync(ReeveCaller caller, string name, CancellationToken cancellationToken) =>
        ChangeAsync(() => DeleteAloneAsync(caller, name, cancellationToken), cancellationToken);

    /// <summary>Tells the readers of a ledger something, through another service and with the role: what that may do decides.</summary>
    public async Task<IResult> NotifyAsync(ReeveCaller caller, string name, CancellationToken cancellationToken)
    {
        if (book.Find(Arn(caller, name)) is not { } ledger)
        {
            return Refuse("NotFound", 404, $"There is no ledger {name}.");
        }

        var session = reeve.OpenSession(new RoleSessionTerms(ledger.RoleArn, "ledger-" + name)
        {
            SourceArn = ledger.Arn,
            SourceAccount = ledger.AccountId,
            Originator = caller.Originator,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(settings["Notifications:Url"]!), "/topics/ledger")) // checked at the start
        {
            Content = JsonContent.Create(new Message($"The ledger {name} has news."), LedgerJson.Default.Message),
        };
        if (await session.SignAsync(request, SigningName, cancellationToken) is ReeveResult<RoleCredentials>.Refused refused)
        {
            return Refuse(refused.Error);
        }

        using var response = await http.CreateClient("notifications").SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode
            ? Results.Json(await response.Content.ReadFromJsonAsync(LedgerJson.Default.Notification, cancellationToken), LedgerJson.Default.Notification)
            : Results.Json(await response.Content.ReadFromJsonAsync(LedgerJson.Default.Refusal, cancellationToken), LedgerJson.Default.Refusal, statusCode: 502);
    }

    /// <summary>Gives the role up for an account that is done with ledgers.</summary>
    public async Task<IResult> LeaveAsync(ReeveCaller caller, CancellationToken cancellationToken) =>
        await reeve.DeleteRoleAsync(caller.AccountId, Role, cancellationToken) is ReeveResult<string>.Refused refused ? Refuse(refused.Error) : Results.NoContent();

    /// <summary>The ledgers of the caller's account.</summary>
    public IResult List(ReeveCaller caller) =>
        Results.Json([.. book.All.Where(ledger => ledger.AccountId == caller.AccountId)], LedgerJson.Default.LedgerArray);

    /// <summary>What the service says of its use of a role.</summary>
    public static RoleLeaseTerms Terms(Ledger ledger) => new(ledger.AccountId, ledger.RoleName, ledger.Name, [ledger.Arn]);

    private async Task<IResult> CreateAloneAsync(ReeveCaller caller, string name, CancellationToken cancellationToken)
    {
        var arn = Arn(caller, name);
        if (book.Find(arn) is not null)
        {
            return Refuse("AlreadyExists", 409, $"There is a ledger {name}.");
        }

        var ensured = await reeve.EnsureRoleAsync(caller, cancellationToken: cancellationToken);
        if (ensured is not ReeveResult<EnsuredRole>.Ok { Value: var role })
        {
            return Refuse(((ReeveResult<EnsuredRole>.Refused)ensured).Error);
        }

        var ledger = new Ledger(name, caller.AccountId, arn, role.RoleName, role.RoleArn);
        if (await leases.HoldAsync(Terms(ledger), cancellationToken) is ReeveResult<RoleLease>.Refused noLease)
        {
            return Refuse(noLease.Error);
        }

        book.Put(ledger);
        return Results.Json(new CreatedLedger(arn, role.RoleArn, role.IsNew), LedgerJson.Default.CreatedLedger, statusCode: 201);
    }

    private async Task<IResult> DeleteAloneAsync(ReeveCaller caller, string name, CancellationToken cancellationToken)
    {
        if (book.Find(Arn(caller, name)) is not { } ledger)
        {
            return Refuse("NotFound", 404, $"There is no ledger {name}.");
        }

        book.Remove(ledger.Arn);
        await leases.LiftAsync(ledger.AccountId, ledger.RoleName, ledger.Name, cancellationToken);
        return Results.NoContent();
    }

    /// <inheritdoc/>
    public void Dispose() => _changing.Dispose();

    private async Task<IResult> ChangeAsync(Func<Task<IResult>> change, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            _changing.Release();
        }
    }

    private string Arn(ReeveCaller caller, string name) => $"arn:aws:ledger:{_region}:{caller.AccountId}:ledger/{name}";

    private static IResult Refuse(ReeveError error) => Refuse(error.Code, error.Status, error.Message);

    private static IResult Refuse(string code, int status, string message) =>
        Results.Json(new Refusal(new RefusalText(code, message)), LedgerJson.Default.Refusal, statusCode: status);
}
