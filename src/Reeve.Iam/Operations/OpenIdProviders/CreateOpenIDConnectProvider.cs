using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.OpenIdProviders;

/// <summary>Registers an OpenID Connect provider, so that roles may trust its tokens. Nobody is asked: the provider is first talked to when a token of it comes.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html</remarks>
[Operation(ApiService.Iam, "CreateOpenIDConnectProvider")]
internal sealed class CreateOpenIDConnectProvider : IOperation<CreateOpenIDConnectProviderRequest, CreateOpenIDConnectProviderResponse>
{
    private const string Companion = "iam:TagOpenIDConnectProvider";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateOpenIDConnectProviderRequest request, OperationContext context)
    {
        var url = request.Url.StartsWith("https://", StringComparison.Ordinal) ? request.Url["https://".Length..] : request.Url;
        return new(Arns.OpenIdProvider(account.Id, url))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : [Companion],
        };
    }

    /// <inheritdoc/>
    public Result<Change<CreateOpenIDConnectProviderResponse>> Apply(
        Account account, CreateOpenIDConnectProviderRequest request, OperationContext context) =>
        Make(account, request, context).Then<Change<CreateOpenIDConnectProviderResponse>>(provider =>
        {
            if (account.OpenIdProviders.ContainsKey(provider.Url))
            {
                return IamErrors.AlreadyExists($"Provider with url {request.Url} already exists.");
            }

            if (account.OpenIdProviders.Count >= account.Quotas.OpenIdProviders)
            {
                return IamErrors.QuotaExceeded("OpenIdConnectProvidersPerAccount", account.Quotas.OpenIdProviders);
            }

            return Change.Of(account.With(provider), new CreateOpenIDConnectProviderResponse(
                Arns.OpenIdProvider(account.Id, provider.Url), Tags.AsGiven(request.Tags)));
        });

    private static Result<OpenIdProvider> Make(Account account, CreateOpenIDConnectProviderRequest request, OperationContext context) =>
        OpenIdUrls.WithoutScheme(request.Url)
            .Then(url => OpenIdProviderRules.ClientIds(request.ClientIDList, account.Quotas)
                .Then(clientIds => OpenIdProviderRules.Thumbprints(request.ThumbprintList)
                    .Then(thumbprints => Tags.Merge([], request.Tags, account.Quotas.TagsPerResource, TagKeyOrder.Exact)
                        .Map(tags => new OpenIdProvider
                        {
                            Url = url,
                            ClientIds = clientIds,
                            Thumbprints = thumbprints,
                            CreateDate = context.Now,
                            Tags = tags,
                        }))));
}

/// <summary>Parameters of CreateOpenIDConnectProvider.</summary>
internal sealed record CreateOpenIDConnectProviderRequest
{
    [RequiredMember, Length(1, 255)]
    public required string Url { get; init; }

    [Length(1, 255)]
    public ImmutableArray<string> ClientIDList { get; init; } = [];

    [Length(40, 40)]
    public ImmutableArray<string> ThumbprintList { get; init; } = [];

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of CreateOpenIDConnectProvider.</summary>
/// <param name="OpenIDConnectProviderArn">The provider's ARN.</param>
/// <param name="Tags">The tags; default when it was given none.</param>
internal sealed record CreateOpenIDConnectProviderResponse(string OpenIDConnectProviderArn, ImmutableArray<Tag> Tags);
