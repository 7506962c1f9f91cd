using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.ServerCertificates;

/// <summary>Lists the tags of a server certificate.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificateTags.html</remarks>
[Operation(ApiService.Iam, "ListServerCertificateTags")]
internal sealed class ListServerCertificateTags : IQuery<ListServerCertificateTagsRequest, ListServerCertificateTagsResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, ListServerCertificateTagsRequest request, OperationContext context) =>
        ServerCertificateLookup.Target(account, request.ServerCertificateName);

    /// <inheritdoc/>
    public Result<ListServerCertificateTagsResponse> Read(Account account, ListServerCertificateTagsRequest request, OperationContext context) =>
        ServerCertificateLookup.Existing(account, request.ServerCertificateName)
            .Then(certificate => Paging.Take(request, Tags.Of(certificate.UniqueId, certificate.Tags, "ListServerCertificateTags"), account, context))
            .Map(page => new ListServerCertificateTagsResponse(page.Items, page.IsTruncated, page.Marker));
}

/// <summary>Parameters of ListServerCertificateTags.</summary>
internal sealed record ListServerCertificateTagsRequest : IPagedRequest
{
    [RequiredMember, Length(1, 128), Pattern(TextPattern.EntityName)]
    public required string ServerCertificateName { get; init; }

    [Length(1, Paging.LongestTagMarker), Pattern(TextPattern.Marker)]
    public string? Marker { get; init; }

    [ValueRange(1, Paging.LargestSize)]
    public int? MaxItems { get; init; }
}

/// <summary>Answer of ListServerCertificateTags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="IsTruncated">Whether there are more.</param>
/// <param name="Marker">Where to go on, when there are.</param>
internal sealed record ListServerCertificateTagsResponse(ImmutableArray<Tag> Tags, bool IsTruncated, string? Marker);
