using System.Collections.Immutable;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Reports;

/// <summary>Tells how much the account has of everything, and how much it may have.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html</remarks>
[Operation(ApiService.Iam, "GetAccountSummary")]
internal sealed class GetAccountSummary : IQuery<GetAccountSummaryRequest, GetAccountSummaryResponse>
{
    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, GetAccountSummaryRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<GetAccountSummaryResponse> Read(Account account, GetAccountSummaryRequest request, OperationContext context) =>
        new GetAccountSummaryResponse(AccountSummary.Of(account));
}

/// <summary>Parameters of GetAccountSummary: none.</summary>
internal sealed record GetAccountSummaryRequest;

/// <summary>Answer of GetAccountSummary.</summary>
/// <param name="SummaryMap">The numbers, by what they are of.</param>
internal sealed record GetAccountSummaryResponse(ImmutableArray<KeyValuePair<string, int>> SummaryMap);
