using Reeve.Iam.Accounts;
using Reeve.Iam.Attempts;
using Reeve.Iam.Callers;
using Reeve.Iam.Deletion;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LastUsed;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.LastAccessed;
using Reeve.Iam.Passwords;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;
using Reeve.Policy.Actions;

namespace Reeve.Iam.Operations;

/// <summary>What an operation may know besides the account and the request.</summary>
internal sealed record OperationContext
{
    /// <summary>Who calls.</summary>
    public required Caller Caller { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Where new ids and secrets come from.</summary>
    public required IIdSource Ids { get; init; }

    /// <summary>The linked services.</summary>
    public required ITemplateCatalog Templates { get; init; }

    /// <summary>The policies that AWS manages.</summary>
    public required IAwsManagedPolicies AwsManagedPolicies { get; init; }

    /// <summary>The registered linked services.</summary>
    public ServiceDirectory LinkedServices { get; init; } = ServiceDirectory.Empty;

    /// <summary>The context with linked services and their policies as an account sees them.</summary>
    public OperationContext SeenBy(Account account, ServiceCatalog catalog) => this with
    {
        Templates = catalog.TemplatesSeenBy(account),
        AwsManagedPolicies = catalog.PoliciesSeenBy(account),
        LinkedServices = catalog.Directory,
    };

    /// <summary>Seals what must not be stored in the clear.</summary>
    public required ISecretSealer Sealer { get; init; }

    /// <summary>Seals the places at which lists go on.</summary>
    public required IMarkerSealer Markers { get; init; }

    /// <summary>Which accounts there are, and their aliases.</summary>
    public required AccountDirectory Directory { get; init; }

    /// <summary>The hashes of passwords that the call brings.</summary>
    public required PasswordHashes Passwords { get; init; }

    /// <summary>How often the call's caller may still guess.</summary>
    public required CallAttempts Attempts { get; init; }

    /// <summary>When things were last used.</summary>
    public required LastUses LastUses { get; init; }

    /// <summary>Opens what is told of refusals.</summary>
    public required AuthorizationMessageSealer AuthorizationMessages { get; init; }

    /// <summary>Makes sessions.</summary>
    public required SessionMint Sessions { get; init; }

    /// <summary>The region in which the call is made.</summary>
    public string Region { get; init; } = "";

    /// <summary>What actions the services have.</summary>
    public IActionReference Actions { get; init; } = NoActionReference.Instance;

    /// <summary>Which linked services are to misbehave.</summary>
    public ServiceFaults Faults { get; init; } = new();

    /// <summary>Finds another account's snapshot, or null when there is no such account; see <see cref="FindAccount"/>.</summary>
    public Func<string, Account?> FindOtherAccount { get; init; } = static _ => null;

    /// <summary>The snapshot of an account: the caller's own as it is here, or another's.</summary>
    public Account? FindAccount(Account own, string accountId) =>
        string.Equals(own.Id, accountId, StringComparison.Ordinal) ? own : FindOtherAccount(accountId);
}
