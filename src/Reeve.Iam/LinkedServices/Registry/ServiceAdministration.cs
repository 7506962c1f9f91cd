using System.Collections.Immutable;
using Reeve.Iam.Accounts;
using Reeve.Iam.Audit;
using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.LinkedServices.Manifest;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>What the operator does with linked services. The operator is no principal of any account, so no policy is asked.</summary>
public sealed class ServiceAdministration
{
    private readonly AccountStates _states;
    private readonly CallServices _services;
    private readonly OperatorWork _work;

    internal ServiceAdministration(AccountStates states, CallServices services, OperatorWork work) =>
        (_states, _services, _work) = (states, services, work);

    /// <summary>The same, whose changes are told in the trails of their accounts as the operator's.</summary>
    /// <param name="origin">Where the operator's request came from.</param>
    public ServiceAdministration By(RequestOrigin origin) => new(_states, _services, _work.By(origin));

    /// <summary>The registered services with their templates, as they stand.</summary>
    public ValueTask<ServiceDirectory> GetAsync(CancellationToken cancellationToken) => _states.ServicesAsync(cancellationToken);

    /// <summary>Every template that accounts can have roles of, AWS's and registered, but for the hidden.</summary>
    public async ValueTask<IReadOnlyList<ServiceTemplate>> ListTemplatesAsync(CancellationToken cancellationToken) =>
        _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken)).Templates.All;

    /// <summary>The templates of a service in all their versions, but of a hidden one; empty when there are none.</summary>
    /// <param name="servicePrincipal">The service.</param>
    /// <param name="account">Whose versions in effect are told, or null.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async ValueTask<ImmutableArray<TemplateHistory>> ListVersionsAsync(
        string servicePrincipal, State.Account? account, CancellationToken cancellationToken)
    {
        var catalog = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken));
        return
        [
            .. catalog.Templates.All
                .Where(template => template.ServicePrincipal == servicePrincipal)
                .Select(template => TemplateHistory.Of(template, catalog, account)),
        ];
    }

    /// <summary>AWS's templates, hidden or not.</summary>
    public IReadOnlyList<ServiceTemplate> AwsTemplates => _services.Templates.All;

    /// <summary>Whether AWS's catalog has a service, hidden or not.</summary>
    public bool IsOfAws(string servicePrincipal) => _services.Templates.FindByPrincipal(servicePrincipal) is not null;

    /// <summary>Makes a manifest, read and valid, the present one of its service.</summary>
    public async ValueTask<Result<AppliedService>> ApplyAsync(ServiceManifest manifest, CancellationToken cancellationToken)
    {
        await LoadAccountsAsync(cancellationToken);
        var application = new ManifestApplication(manifest, _services.Catalogs, _services.Time.GetUtcNow());
        return await _work.RunAsync(application.Run, cancellationToken);
    }

    /// <summary>Removes a service with its templates and keys. No account may have a role of it.</summary>
    public async ValueTask<Result<LinkedService>> DeleteAsync(string servicePrincipal, CancellationToken cancellationToken)
    {
        await LoadAccountsAsync(cancellationToken);
        return await _work.RunAsync<LinkedService>(session => Delete(session, servicePrincipal), cancellationToken);
    }

    /// <summary>The roles that accounts have of a service, by account and name.</summary>
    public async ValueTask<ImmutableArray<LinkedRoleEntry>> ListRolesAsync(string servicePrincipal, CancellationToken cancellationToken)
    {
        var roles = ImmutableArray.CreateBuilder<LinkedRoleEntry>();
        foreach (var accountId in (await _states.DirectoryAsync(cancellationToken)).Entries.Keys)
        {
            if (await _states.FindAsync(accountId, cancellationToken) is { } account)
            {
                roles.AddRange(LinkedRoles.Of(account, servicePrincipal).Select(role =>
                    new LinkedRoleEntry(accountId, role.Name, role.ServiceLink!.TemplateRoleName, role.ServiceLink.TemplateVersion))); // linked, or it were not listed
            }
        }

        return roles.ToImmutable();
    }

    /// <summary>Hides services of AWS, in place of those that were hidden before.</summary>
    public ValueTask<Result<HiddenServices>> HideAsync(HiddenServices hidden, CancellationToken cancellationToken) => _work.RunAsync<HiddenServices>(
        session =>
        {
            if (hidden.Services.FirstOrDefault(service => !IsOfAws(service)) is { } unknown)
            {
                return Errors.IamErrors.NoSuchEntity($"AWS has no linked service {unknown}. Service principals are case-sensitive.");
            }

            session.Stage(session.LinkedServices.With(hidden));
            return hidden;
        },
        cancellationToken);

    /// <summary>The versions that an account's roles do not follow yet; null when there is no such account.</summary>
    public async ValueTask<TemplateApproval?> FindApprovalAsync(string accountId, CancellationToken cancellationToken)
    {
        var catalog = _services.Catalogs.Of(await _states.ServicesAsync(cancellationToken));
        return await _states.FindAsync(accountId, cancellationToken) is { } account ? TemplateApproval.Of(account, catalog.Templates) : null;
    }

    /// <summary>Sets whether an account approves new versions before its roles follow them. Where it no longer does, they follow now.</summary>
    public ValueTask<Result<TemplateApproval>> SetApprovalAsync(string accountId, bool isRequired, CancellationToken cancellationToken) =>
        OnAccountAsync(
            new(accountId, "SetTemplateApproval", json => json.WriteBoolean("isRequired"u8, isRequired)),
            (account, directory, templates) =>
            {
                var set = account.Root.ApprovesTemplateVersions == isRequired
                    ? account
                    : account.With(account.Root with { ApprovesTemplateVersions = isRequired });
                return isRequired
                    ? set
                    : directory.Services.Keys.Aggregate(set, (after, service) => TemplateFollowing.Follow(after, service, templates));
            },
            cancellationToken);

    /// <summary>Approves the newest versions of a service's templates: the account's roles follow them.</summary>
    public ValueTask<Result<TemplateApproval>> ApproveAsync(string accountId, string servicePrincipal, CancellationToken cancellationToken) =>
        OnAccountAsync(
            new(accountId, "ApproveTemplateVersions", json => json.WriteString("servicePrincipal"u8, servicePrincipal)),
            (account, _, templates) => TemplateFollowing.Follow(account, servicePrincipal, templates),
            cancellationToken);

    private static Result<LinkedService> Delete(CommitSession session, string servicePrincipal)
    {
        if (!session.LinkedServices.Services.TryGetValue(servicePrincipal, out var service))
        {
            return RegistryErrors.NoSuchService(servicePrincipal);
        }

        var accounts = session.Directory.Entries.Keys
            .Where(id => session.Find(id) is { } account && LinkedRoles.Of(account, servicePrincipal).Any())
            .ToArray();
        if (accounts.Length > 0)
        {
            return RegistryErrors.InUse(servicePrincipal, accounts);
        }

        session.Stage(session.LinkedServices.Without(service));
        return service;
    }

    private ValueTask<Result<TemplateApproval>> OnAccountAsync(
        OperatorAct act,
        Func<State.Account, ServiceDirectory, ITemplateCatalog, State.Account> change,
        CancellationToken cancellationToken) => _work.RunAsync<TemplateApproval>(
        act,
        session =>
        {
            if (session.Find(act.AccountId) is not { } account)
            {
                return AccountErrors.NoSuchAccount(act.AccountId);
            }

            var templates = _services.Catalogs.Of(session.LinkedServices).Templates;
            var after = change(account, session.LinkedServices, templates);
            if (!after.Pending.IsEmpty)
            {
                session.Stage(after, null);
            }

            return TemplateApproval.Of(after, templates);
        },
        cancellationToken);

    // Outside the committer's loop, so that it does not wait for the database account by account.
    private async ValueTask LoadAccountsAsync(CancellationToken cancellationToken)
    {
        foreach (var accountId in (await _states.DirectoryAsync(cancellationToken)).Entries.Keys)
        {
            await _states.FindAsync(accountId, cancellationToken);
        }
    }
}
