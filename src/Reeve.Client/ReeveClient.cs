using System.Globalization;
using Reeve.Client.Authorization;
using Reeve.Client.Callers;
using Reeve.Client.Calls;
using Reeve.Client.Leases;
using Reeve.Client.Roles;

namespace Reeve.Client;

/// <summary>
/// What a linked service asks of Reeve, with its own key. All calls may be repeated, and are, within <see cref="ReeveClientOptions.Timeout"/>;
/// each throws <see cref="ReeveUnavailableException"/> when Reeve does not answer.
/// </summary>
public sealed class ReeveClient
{
    private readonly ApiConnection _api;
    private readonly string _region;
    private readonly TimeProvider _time;

    internal ReeveClient(ApiConnection api, string region, TimeProvider time)
    {
        (_api, _region, _time) = (api, region, time);
    }

    /// <summary>Decides whether a caller may do all of some things.</summary>
    /// <param name="caller">Who called the service.</param>
    /// <param name="questions">The things: 50 at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ReeveResult<ReeveDecision>> AuthorizeAsync(ReeveCaller caller, IReadOnlyList<ReeveQuestion> questions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return AskAsync(caller.Proof, questions, cancellationToken);
    }

    /// <summary>Asks whether a caller may hand the service a role, and the role lets the service in.</summary>
    /// <param name="caller">Who called the service.</param>
    /// <param name="roleArn">The role.</param>
    /// <param name="resourceArn">What it is handed over for, or null.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<ReeveResult<PassedRole>> CheckPassedRoleAsync(
        ReeveCaller caller, string roleArn, string? resourceArn = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var body = ApiConnection.Json(new PassedRoleBody(caller.Proof, roleArn, resourceArn), ClientJson.Default.PassedRoleBody);
        var answer = await _api.SendAsync("passed-role", HttpMethod.Post, "passed-role", body, ClientJson.Default.PassedRoleAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Map(passed => new PassedRole(passed.IsAllowed, passed.RoleId, passed.Message));
    }

    /// <summary>The service's role in the caller's account. Where it is not there it is made, for which the caller needs <c>iam:CreateServiceLinkedRole</c>.</summary>
    /// <param name="caller">Who called the service.</param>
    /// <param name="terms">Which role; null where the service defines one.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ReeveResult<EnsuredRole>> EnsureRoleAsync(ReeveCaller caller, EnsureRoleTerms? terms = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var body = ApiConnection.Json(
            new EnsureRoleBody(caller.Proof, terms?.RoleName, terms?.Suffix, terms?.Description), ClientJson.Default.EnsureRoleBody);
        return _api.SendAsync("ensure-role", HttpMethod.Post, $"accounts/{caller.AccountId}/roles/ensure", body, ClientJson.Default.EnsuredRole, cancellationToken);
    }

    /// <summary>Gives a role of the service up. Refused with <c>DeleteConflict</c> while leases say that it is used.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role, suffix included.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The ARN of the role that is gone.</returns>
    public async Task<ReeveResult<string>> DeleteRoleAsync(string accountId, string roleName, CancellationToken cancellationToken = default)
    {
        var answer = await _api.SendAsync("delete-role", HttpMethod.Delete, RolePath(accountId, roleName), null, ClientJson.Default.DeletedRole, cancellationToken)
            .ConfigureAwait(false);
        return answer.Map(deleted => deleted.RoleArn);
    }

    /// <summary>A session of a role, whose credentials refresh themselves. Nothing is asked until they are needed.</summary>
    /// <param name="terms">What it is for.</param>
    public RoleSession OpenSession(RoleSessionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new RoleSession(this, terms, _region, _time);
    }

    /// <summary>Assumes a role, once.</summary>
    /// <param name="terms">What for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<ReeveResult<RoleCredentials>> AssumeRoleAsync(RoleSessionTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        using var form = new FormUrlEncodedContent(
        [
            new("Action", "AssumeRole"),
            new("Version", "2011-06-15"),
            new("RoleArn", terms.RoleArn),
            new("RoleSessionName", terms.SessionName),
            new("DurationSeconds", ((int)terms.Duration.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        ]);
        return await _api.SendFormAsync("assume-role", form, Why(terms), StsXml.ReadCredentials, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Holds or renews a lease. <see cref="LeaseKeeper"/> renews what it holds; this does so once.</summary>
    /// <param name="terms">What the lease says.</param>
    /// <param name="until">When it ends, 7 days ahead at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>True.</returns>
    public async Task<ReeveResult<bool>> HoldLeaseAsync(RoleLeaseTerms terms, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var end = until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = ApiConnection.Json(new LeaseBody(terms.Region ?? _region, [.. terms.Resources], end, terms.IsPartial), ClientJson.Default.LeaseBody);
        var answer = await _api.SendAsync(
            "hold-lease", HttpMethod.Put, LeasePath(terms.AccountId, terms.RoleName, terms.LeaseId), body, ClientJson.Default.HeldLease, cancellationToken).ConfigureAwait(false);
        return answer.Map(_ => true);
    }

    /// <summary>Lifts a lease.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="roleName">The role, suffix included.</param>
    /// <param name="leaseId">The lease.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<ReeveResult<bool>> LiftLeaseAsync(string accountId, string roleName, string leaseId, CancellationToken cancellationToken = default)
    {
        var answer = await _api.SendAsync(
            "lift-lease", HttpMethod.Delete, LeasePath(accountId, roleName, leaseId), null, ClientJson.Default.LiftedLease, cancellationToken).ConfigureAwait(false);
        return answer.Map(lifted => lifted.WasHeld);
    }

    internal async Task<ReeveResult<ReeveDecision>> AskAsync(HandedOver proof, IReadOnlyList<ReeveQuestion> questions, CancellationToken cancellationToken)
    {
        var body = ApiConnection.Json(new AuthorizeBody(proof, [.. questions.Select(QuestionBody.Of)]), ClientJson.Default.AuthorizeBody);
        var answer = await _api.SendAsync("authorize", HttpMethod.Post, "authorize", body, ClientJson.Default.AuthorizeAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Map(decided =>
        {
            var denial = decided.Decisions.SelectMany(decision => decision.Resources).FirstOrDefault(resource => resource.Decision != "allowed");
            return new ReeveDecision(new ReeveCaller(decided.Caller, proof), decided.IsAllowed && denial is null, denial?.Message, denial?.Reason);
        });
    }

    private static IEnumerable<KeyValuePair<string, string>> Why(RoleSessionTerms terms) =>
        new (string Name, string? Value)[]
        {
            ("x-amz-source-arn", terms.SourceArn), ("x-amz-source-account", terms.SourceAccount), ("x-amz-reeve-originator", terms.Originator),
        }
        .Where(header => header.Value is not null)
        .Select(header => KeyValuePair.Create(header.Name, header.Value!)); // those that are not null

    private static string RolePath(string accountId, string roleName) => $"accounts/{Uri.EscapeDataString(accountId)}/roles/{Uri.EscapeDataString(roleName)}";

    private static string LeasePath(string accountId, string roleName, string leaseId) => $"{RolePath(accountId, roleName)}/leases/{Uri.EscapeDataString(leaseId)}";
}
