using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>
/// Lists, for each of some services, the policies by which a user, group or role may reach it: those that allow any of its actions,
/// whatever resources and conditions they name. Boundaries and denials do not count.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPoliciesGrantingServiceAccess.html</remarks>
[Operation(ApiService.Iam, "ListPoliciesGrantingServiceAccess")]
internal sealed class ListPoliciesGrantingServiceAccess
    : IQuery<ListPoliciesGrantingServiceAccessRequest, ListPoliciesGrantingServiceAccessResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListPoliciesGrantingServiceAccessRequest request, OperationContext context) =>
        new(request.Arn) { ResourceTags = PolicyOwners.Find(account, request.Arn) is IPrincipalEntity principal ? principal.Tags : [] };

    /// <inheritdoc/>
    public Result<ListPoliciesGrantingServiceAccessResponse> Read(
        Account account, ListPoliciesGrantingServiceAccessRequest request, OperationContext context) =>
        PolicyOwners.Existing(account, request.Arn).Then(owner =>
        {
            var policies = GrantingPolicy.Of(owner, account, context.AwsManagedPolicies);
            return Paging.Take(request, Services(request), account, context).Map(page => new ListPoliciesGrantingServiceAccessResponse(
                [.. page.Items.Select(service => Entry(service, policies))], page.IsTruncated, page.Marker));
        });

    // The services are the caller's own list, in the order asked for; each is answered once.
    private static PagedList<string> Services(ListPoliciesGrantingServiceAccessRequest request)
    {
        string[] services = [.. request.ServiceNamespaces.Distinct(StringComparer.Ordinal)];
        return new(
            PagedList.Identity("ListPoliciesGrantingServiceAccess", [request.Arn, .. services]),
            last => last is null ? services : services.SkipWhile(service => service != last).Skip(1),
            service => service);
    }

    private static GrantedServiceShape Entry(string service, ImmutableArray<GrantingPolicy> policies) =>
        new(service, [.. policies.Where(policy => policy.Policy.GrantsAnyOf(service)).Select(policy => policy.Shape)]);
}

/// <summary>Parameters of ListPoliciesGrantingServiceAccess; pages are of one size.</summary>
internal sealed record ListPoliciesGrantingServiceAccessRequest : IPagedRequest
{
    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [RequiredMember, Length(20, 2048)]
    public required string Arn { get; init; }

    [RequiredMember, Count(1, 200), Length(1, 64), Pattern(TextPattern.ServiceNamespace)]
    public required ImmutableArray<string> ServiceNamespaces { get; init; }

    int? IPagedRequest.MaxItems => null;
}

/// <summary>Answer of ListPoliciesGrantingServiceAccess.</summary>
/// <param name="PoliciesGrantingServiceAccess">The services with the policies.</param>
/// <param name="IsTruncated">Whether there are more services.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListPoliciesGrantingServiceAccessResponse(
    ImmutableArray<GrantedServiceShape> PoliciesGrantingServiceAccess, bool IsTruncated, string? Marker);
