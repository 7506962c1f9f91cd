using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>Lists the service-specific credentials of a user, of the caller, or of all users, without their secrets.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html</remarks>
[Operation(ApiService.Iam, "ListServiceSpecificCredentials")]
internal sealed class ListServiceSpecificCredentials : IQuery<ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListServiceSpecificCredentialsRequest request, OperationContext context) =>
        request.AllUsers
            ? new(Arns.User(account.Id, "/", "*"))
            : UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<ListServiceSpecificCredentialsResponse> Read(
        Account account, ListServiceSpecificCredentialsRequest request, OperationContext context)
    {
        if (request is { AllUsers: true, UserName: not null })
        {
            return IamErrors.ValidationError("AllUsers and UserName cannot be specified together.");
        }

        if (request.ServiceName is { } service && CredentialServices.FindFault(service) is { } fault)
        {
            return fault;
        }

        return Owned(account, request, context)
            .Then(owned => Paging.Take(request, List(owned, request), account, context))
            .Map(page => new ListServiceSpecificCredentialsResponse(
                [.. page.Items.Select(item => ServiceCredentialMetadataShape.Of(item.UserName, item.Credential, context.Now))],
                page.Marker,
                page.IsTruncated));
    }

    private static Result<IEnumerable<OwnedCredential>> Owned(
        Account account, ListServiceSpecificCredentialsRequest request, OperationContext context) => request.AllUsers
            ? new Result<IEnumerable<OwnedCredential>>.Ok(
                account.Users.Values.SelectMany(user => On(KeyringOwner.Of(account, user.UniqueId), user.Name)))
            : KeyringOwner.Resolve(account, request.UserName, context.Caller).Map(owner => On(owner.Keyring, owner.ShownName));

    private static IEnumerable<OwnedCredential> On(Keyring keyring, string userName) =>
        keyring.ServiceCredentials.Select(credential => new OwnedCredential(userName, credential));

    private static PagedList<OwnedCredential> List(IEnumerable<OwnedCredential> owned, ListServiceSpecificCredentialsRequest request) => PagedList.Sorted(
        PagedList.Identity("ListServiceSpecificCredentials", request.AllUsers ? "all" : "one", request.UserName, request.ServiceName),
        owned.Where(item => request.ServiceName is null || item.Credential.ServiceName == request.ServiceName),
        item => KeyringOrder.Position(item.Credential.CreateDate, item.Credential.Id),
        StringComparer.Ordinal);

    private sealed record OwnedCredential(string UserName, ServiceCredential Credential);
}

/// <summary>Parameters of ListServiceSpecificCredentials.</summary>
internal sealed record ListServiceSpecificCredentialsRequest : IPagedRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    public string? ServiceName { get; init; }

    public bool AllUsers { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListServiceSpecificCredentials.</summary>
/// <param name="ServiceSpecificCredentials">The credentials.</param>
/// <param name="Marker">Where to go on, when there are more.</param>
/// <param name="IsTruncated">Whether there are more.</param>
internal sealed record ListServiceSpecificCredentialsResponse(
    ImmutableArray<ServiceCredentialMetadataShape> ServiceSpecificCredentials, string? Marker, bool IsTruncated);
