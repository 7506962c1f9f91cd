using System.Collections.Immutable;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SamlProviders;

/// <summary>Lists the SAML providers, by name and whole.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html</remarks>
[Operation(ApiService.Iam, "ListSAMLProviders")]
internal sealed class ListSAMLProviders : IQuery<ListSAMLProvidersRequest, ListSAMLProvidersResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListSAMLProvidersRequest request, OperationContext context) =>
        new("*", Arns.SamlProvider(account.Id, ""));

    /// <inheritdoc/>
    public Result<ListSAMLProvidersResponse> Read(Account account, ListSAMLProvidersRequest request, OperationContext context) =>
        new ListSAMLProvidersResponse(
        [
            .. account.SamlProviders.Values.Select(provider => new SamlProviderEntry(
                Arns.SamlProvider(account.Id, provider.Name), provider.ValidUntil, provider.CreateDate)),
        ]);
}

/// <summary>ListSAMLProviders has no parameters.</summary>
internal sealed record ListSAMLProvidersRequest;

/// <summary>Answer of ListSAMLProviders.</summary>
/// <param name="SamlProviderList">The providers.</param>
internal sealed record ListSAMLProvidersResponse([property: WireName("SAMLProviderList")] ImmutableArray<SamlProviderEntry> SamlProviderList);

/// <summary>A provider in the list.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="ValidUntil">When its metadata ends to be valid.</param>
/// <param name="CreateDate">When it was made.</param>
internal sealed record SamlProviderEntry(string Arn, DateTimeOffset ValidUntil, DateTimeOffset CreateDate);
