using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LastAccessed;

/// <summary>Which services a subject could reach, and when it last tried to: what reports tell.</summary>
internal sealed class LastAccesses
{
    // AWS's: reports go back so far.
    private static readonly TimeSpan TrackingPeriod = TimeSpan.FromDays(400);

    // Tracked nowhere at AWS: passing a role is no call.
    private const string PassRole = "iam:PassRole";

    private readonly Account _account;
    private readonly AccessSubject _subject;
    private readonly OperationContext _context;
    private readonly ILookup<string, PrincipalUse> _byService;

    /// <summary>Gathers the uses of a subject's principals.</summary>
    public LastAccesses(Account account, AccessSubject subject, OperationContext context)
    {
        (_account, _subject, _context) = (account, subject, context);
        var oldest = context.Now - TrackingPeriod;
        _byService = subject.Principals
            .SelectMany(principal => context.LastUses.Actions.Of(account, principal.UniqueId), (principal, use) => (principal, use))
            .Where(found => found.use.Latest is { } latest && latest.Date >= oldest && found.use.Action is not PassRole)
            .ToLookup(found => found.use.Service, found => new PrincipalUse(found.principal, found.use.Action, found.use.Latest!), StringComparer.Ordinal); // has one
    }

    /// <summary>The services that the subject could reach, used or not, in order; the registered linked services among them.</summary>
    public IEnumerable<string> Services => _context.Actions.ServicePrefixes
        .Union(Registered.Select(manifest => manifest.Prefix), StringComparer.Ordinal)
        .Union(_byService.Select(service => service.Key), StringComparer.Ordinal)
        .Where(_subject.CanReach)
        .Order(StringComparer.Ordinal);

    /// <summary>What a report tells of a service.</summary>
    public ServiceLastAccessedShape Of(string service, bool hasActions)
    {
        var uses = _byService[service];
        var latest = PrincipalUse.Latest(_account, uses);
        return new()
        {
            ServiceName = Registered.FirstOrDefault(manifest => manifest.Prefix == service)?.Name ?? _context.Actions.FindServiceName(service) ?? service,
            LastAuthenticated = latest?.Mark.Date,
            ServiceNamespace = service,
            LastAuthenticatedEntity = latest is null ? null : PrincipalUse.ArnOf(_account, latest.Principal),
            LastAuthenticatedRegion = latest?.Mark.Region,
            TotalAuthenticatedEntities = uses.Select(use => use.Principal.UniqueId).Distinct(StringComparer.Ordinal).Count(),
            TrackedActionsLastAccessed = hasActions && latest is not null ? Actions(uses) : default,
        };
    }

    /// <summary>The principals that could use a service, with their last use of it.</summary>
    public IEnumerable<(IPrincipalEntity Principal, DateTimeOffset? Last)> EntitiesOf(string service) => _subject.CanReach(service)
        ? _subject.Principals.GroupJoin(
            _byService[service],
            principal => principal.UniqueId,
            use => use.Principal.UniqueId,
            (principal, uses) => (principal, uses.Max(use => (DateTimeOffset?)use.Mark.Date)),
            StringComparer.Ordinal)
        : [];

    private IEnumerable<ServiceManifest> Registered => _context.LinkedServices.Services.Values.Select(service => service.Manifest);

    private ImmutableArray<TrackedActionLastAccessedShape> Actions(IEnumerable<PrincipalUse> uses) =>
    [
        .. uses.GroupBy(use => use.Action, StringComparer.Ordinal)
            .OrderBy(action => action.Key, StringComparer.Ordinal)
            .Select(action => PrincipalUse.Latest(_account, action))
            .OfType<PrincipalUse>()
            .Select(latest => new TrackedActionLastAccessedShape(
                latest.Action[(latest.Action.IndexOf(':', StringComparison.Ordinal) + 1)..],
                PrincipalUse.ArnOf(_account, latest.Principal),
                latest.Mark.Date,
                latest.Mark.Region)),
    ];
}
