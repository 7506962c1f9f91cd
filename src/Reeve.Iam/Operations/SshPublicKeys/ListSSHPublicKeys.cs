using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SshPublicKeys;

/// <summary>Lists the SSH public keys of a user or of the caller, oldest first, without their bodies.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSSHPublicKeys.html</remarks>
[Operation(ApiService.Iam, "ListSSHPublicKeys")]
internal sealed class ListSSHPublicKeys : IQuery<ListSSHPublicKeysRequest, ListSSHPublicKeysResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListSSHPublicKeysRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<ListSSHPublicKeysResponse> Read(Account account, ListSSHPublicKeysRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => Paging.Take(request, KeysOf(owner), account, context).Map(page => new ListSSHPublicKeysResponse(
                [.. page.Items.Select(key => Metadata(owner, key))], page.IsTruncated, page.Marker)));

    private static PagedList<SshPublicKey> KeysOf(KeyringOwner owner) => PagedList.Sorted(
        PagedList.Identity("ListSSHPublicKeys", owner.Keyring.OwnerId),
        owner.Keyring.SshPublicKeys,
        key => KeyringOrder.Position(key.UploadDate, key.Id),
        StringComparer.Ordinal);

    private static SshPublicKeyMetadataShape Metadata(KeyringOwner owner, SshPublicKey key) =>
        new(owner.ShownName, key.Id, KeyringStatus.Of(key.IsActive), key.UploadDate);
}

/// <summary>Parameters of ListSSHPublicKeys.</summary>
internal sealed record ListSSHPublicKeysRequest : IPagedRequest
{
    [Length(1, 64), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListSSHPublicKeys.</summary>
/// <param name="SshPublicKeys">The keys.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListSSHPublicKeysResponse(
    [property: WireName("SSHPublicKeys")] ImmutableArray<SshPublicKeyMetadataShape> SshPublicKeys, bool IsTruncated, string? Marker);

/// <summary>An SSH public key in a list.</summary>
/// <param name="UserName">Whose it is.</param>
/// <param name="SshPublicKeyId">Its id.</param>
/// <param name="Status">Whether it can be used.</param>
/// <param name="UploadDate">When it was uploaded.</param>
internal sealed record SshPublicKeyMetadataShape(
    string UserName, [property: WireName("SSHPublicKeyId")] string SshPublicKeyId, string Status, DateTimeOffset UploadDate);
