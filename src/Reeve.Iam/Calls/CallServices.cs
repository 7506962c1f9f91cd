using Reeve.Iam.Deletion;
using Reeve.Iam.Federation;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.LastAccessed;
using Reeve.Iam.Secrets;
using Reeve.Iam.Sessions;
using Reeve.Policy.Actions;

namespace Reeve.Iam.Calls;

/// <summary>What calls need besides accounts: the same for all of them.</summary>
public sealed record CallServices
{
    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Where new ids and secrets come from.</summary>
    public required IIdSource Ids { get; init; }

    /// <summary>The linked services.</summary>
    public required ITemplateCatalog Templates { get; init; }

    /// <summary>The policies that AWS manages.</summary>
    public required IAwsManagedPolicies AwsManagedPolicies { get; init; }

    /// <summary>The linked services and their policies, AWS's and those that are registered.</summary>
    internal ServiceCatalogs Catalogs => field ??= new(Templates, AwsManagedPolicies);

    /// <summary>Seals what must not be stored in the clear.</summary>
    public required ISecretSealer Sealer { get; init; }

    /// <summary>Seals the places at which lists go on.</summary>
    public required IMarkerSealer Markers { get; init; }

    /// <summary>Verifies the tokens of OpenID Connect providers; refuses all of them unless it is given.</summary>
    public IWebIdentityVerifier WebIdentities { get; init; } = NoFederation.Instance;

    /// <summary>Verifies the assertions of SAML providers; refuses all of them unless it is given.</summary>
    public ISamlVerifier SamlIdentities { get; init; } = NoFederation.Instance;

    /// <summary>How many rounds the hash of a new password takes: what a guess costs whoever has stolen the store, and a sign-in us.</summary>
    public int PasswordIterations { get; init; } = 600_000;

    /// <summary>Seals what is told of refusals.</summary>
    public required AuthorizationMessageSealer AuthorizationMessages { get; init; }

    /// <summary>Makes and opens session tokens.</summary>
    public required SessionTokens Sessions { get; init; }

    /// <summary>What actions the services have, for reports on which of them are used.</summary>
    public IActionReference Actions { get; init; } = NoActionReference.Instance;

    /// <summary>Whether principals of accounts may revoke the sessions of service-linked roles, which AWS lets nobody do. False by default.</summary>
    public bool AllowsSessionRevocation { get; init; }

    /// <summary>Asks linked services whether they use a role.</summary>
    public IRoleUsageSource UsageSource { get; init; } = SilentUsageSource.Instance;
}
