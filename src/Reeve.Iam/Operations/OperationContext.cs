using Reeve.Iam.Callers;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Secrets;

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

    /// <summary>Seals what must not be stored in the clear.</summary>
    public required ISecretSealer Sealer { get; init; }

    /// <summary>Seals the places at which lists go on.</summary>
    public required IMarkerSealer Markers { get; init; }

    /// <summary>Opens what is told of refusals.</summary>
    public required AuthorizationMessageSealer AuthorizationMessages { get; init; }
}
