using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Keyrings;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.SigningCertificates;

/// <summary>Lists the signing certificates of a user or of the caller, oldest first.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html</remarks>
[Operation(ApiService.Iam, "ListSigningCertificates")]
internal sealed class ListSigningCertificates : IQuery<ListSigningCertificatesRequest, ListSigningCertificatesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListSigningCertificatesRequest request, OperationContext context) =>
        UserTargets.OfNamedOrCaller(account, request.UserName, context.Caller);

    /// <inheritdoc/>
    public Result<ListSigningCertificatesResponse> Read(Account account, ListSigningCertificatesRequest request, OperationContext context) =>
        KeyringOwner.Resolve(account, request.UserName, context.Caller)
            .Then(owner => Paging.Take(request, CertificatesOf(owner), account, context).Map(page => new ListSigningCertificatesResponse(
                [.. page.Items.Select(certificate => SigningCertificateShape.Of(owner, certificate))], page.IsTruncated, page.Marker)));

    private static PagedList<SigningCertificate> CertificatesOf(KeyringOwner owner) => PagedList.Sorted(
        PagedList.Identity("ListSigningCertificates", owner.Keyring.OwnerId),
        owner.Keyring.SigningCertificates,
        certificate => KeyringOrder.Position(certificate.UploadDate, certificate.Id),
        StringComparer.Ordinal);
}

/// <summary>Parameters of ListSigningCertificates.</summary>
internal sealed record ListSigningCertificatesRequest : IPagedRequest
{
    [Length(1, 128), Pattern(TextPattern.EntityName)]
    public string? UserName { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListSigningCertificates.</summary>
/// <param name="Certificates">The certificates.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListSigningCertificatesResponse(ImmutableArray<SigningCertificateShape> Certificates, bool IsTruncated, string? Marker);
