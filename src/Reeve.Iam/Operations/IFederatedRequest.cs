using Reeve.Iam.Calls;
using Reeve.Iam.Federation;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>A request that nobody signs: it asks for a role, and brings an identity provider's word for who asks.</summary>
internal interface IFederatedRequest
{
    /// <summary>The role.</summary>
    string RoleArn { get; }

    /// <summary>Whom the provider vouches for, or why it does not. The only part of a call that may wait for somebody else.</summary>
    /// <param name="account">The role's account, whose providers count.</param>
    /// <param name="services">What verifies.</param>
    /// <param name="now">The present time.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    ValueTask<Result<FederatedIdentity>> IdentifyAsync(
        Account account, CallServices services, DateTimeOffset now, CancellationToken cancellationToken);
}
