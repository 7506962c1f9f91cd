using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.AccountSettings;

/// <summary>Says which version the session tokens of the global STS endpoint are to have; the account's summary shows it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetSecurityTokenServicePreferences.html</remarks>
[Operation(ApiService.Iam, "SetSecurityTokenServicePreferences")]
internal sealed class SetSecurityTokenServicePreferences : IOperation<SetSecurityTokenServicePreferencesRequest, NoResult>
{
    internal const string FirstVersion = "v1Token";
    internal const string SecondVersion = "v2Token";

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, SetSecurityTokenServicePreferencesRequest request, OperationContext context) => new("*");

    /// <inheritdoc/>
    public Result<Change<NoResult>> Apply(Account account, SetSecurityTokenServicePreferencesRequest request, OperationContext context) =>
        Change.Of(account.With(account.Root with { GlobalEndpointTokenVersion = request.GlobalEndpointTokenVersion is SecondVersion ? 2 : 1 }));
}

/// <summary>Parameters of SetSecurityTokenServicePreferences.</summary>
internal sealed record SetSecurityTokenServicePreferencesRequest
{
    [RequiredMember, OneOf(SetSecurityTokenServicePreferences.FirstVersion, SetSecurityTokenServicePreferences.SecondVersion)]
    public required string GlobalEndpointTokenVersion { get; init; }
}
