using System.Collections.Immutable;
using Reeve.Iam.Identifiers;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Lists the OpenID Connect providers, by ARN and whole.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html</remarks>
[Operation(ApiService.Iam, "ListOpenIDConnectProviders")]
internal sealed class ListOpenIDConnectProviders : IQuery<ListOpenIDConnectProvidersRequest, ListOpenIDConnectProvidersResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListOpenIDConnectProvidersRequest request, OperationContext context) =>
        new("*", Arns.OpenIdProvider(account.Id, ""));

    /// <inheritdoc/>
    public Result<ListOpenIDConnectProvidersResponse> Read(Account account, ListOpenIDConnectProvidersRequest request, OperationContext context) =>
        new ListOpenIDConnectProvidersResponse(
        [
            .. account.OpenIdProviders.Keys.Order(StringComparer.Ordinal)
                .Select(url => new OpenIdProviderEntry(Arns.OpenIdProvider(account.Id, url))),
        ]);
}

/// <summary>ListOpenIDConnectProviders has no parameters.</summary>
internal sealed record ListOpenIDConnectProvidersRequest;

/// <summary>Answer of ListOpenIDConnectProviders.</summary>
/// <param name="OpenIDConnectProviderList">The providers.</param>
internal sealed record ListOpenIDConnectProvidersResponse(ImmutableArray<OpenIdProviderEntry> OpenIDConnectProviderList);

/// <summary>A provider in the list.</summary>
/// <param name="Arn">Its ARN.</param>
internal sealed record OpenIdProviderEntry(string Arn);
