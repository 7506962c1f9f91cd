using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Lists the server certificates, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html</remarks>
[Operation(ApiService.Iam, "ListServerCertificates")]
internal sealed class ListServerCertificates : IQuery<ListServerCertificatesRequest, ListServerCertificatesResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListServerCertificatesRequest request, OperationContext context) =>
        new("*", Arns.ServerCertificate(account.Id, request.PathPrefix ?? "/", ""));

    /// <inheritdoc/>
    public Result<ListServerCertificatesResponse> Read(Account account, ListServerCertificatesRequest request, OperationContext context) =>
        Paging.Take(request, Below(request.PathPrefix, account), account, context).Map(page => new ListServerCertificatesResponse(
            [.. page.Items.Select(certificate => ServerCertificateMetadataShape.Of(account.Id, certificate))], page.IsTruncated, page.Marker));

    private static PagedList<ServerCertificate> Below(string? pathPrefix, Account account) => new(
        PagedList.Identity("ListServerCertificates", pathPrefix),
        last => account.ServerCertificates.After(last)
            .Where(certificate => pathPrefix is null || certificate.Path.StartsWith(pathPrefix, StringComparison.Ordinal)),
        certificate => certificate.Name);
}

/// <summary>Parameters of ListServerCertificates.</summary>
internal sealed record ListServerCertificatesRequest : IPagedRequest
{
    [Length(1, 512), Pattern(TextPattern.PathPrefix)]
    public string? PathPrefix { get; init; }

    [Length(1, Paging.LongestMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListServerCertificates.</summary>
/// <param name="ServerCertificateMetadataList">The certificates.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListServerCertificatesResponse(
    ImmutableArray<ServerCertificateMetadataShape> ServerCertificateMetadataList, bool IsTruncated, string? Marker);
