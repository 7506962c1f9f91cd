using System.Collections.Immutable;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Replaces the thumbprints of an OpenID Connect provider.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html</remarks>
[Operation(ApiService.Iam, "UpdateOpenIDConnectProviderThumbprint")]
internal sealed class UpdateOpenIDConnectProviderThumbprint : IOperation<UpdateOpenIDConnectProviderThumbprintRequest, NoResult>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, UpdateOpenIDConnectProviderThumbprintRequest request, OperationContext context) =>
        OpenIdProviderLookup.Target(account, request.OpenIDConnectProviderArn);

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, UpdateOpenIDConnectProviderThumbprintRequest request, OperationContext context) =>
        OpenIdProviderLookup.Existing(account, request.OpenIDConnectProviderArn)
            .Then(provider => OpenIdProviderRules.Thumbprints(request.ThumbprintList)
                .Map(thumbprints => Change.Of(account.With(provider with { Thumbprints = thumbprints }))));
}

/// <summary>Parameters of UpdateOpenIDConnectProviderThumbprint.</summary>
internal sealed record UpdateOpenIDConnectProviderThumbprintRequest
{
    [RequiredMember, Length(20, 2048)]
    public required string OpenIDConnectProviderArn { get; init; }

    [RequiredMember, Length(40, 40)]
    public required ImmutableArray<string> ThumbprintList { get; init; }
}
