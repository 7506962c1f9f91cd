using Reeve.Iam.State;

namespace Reeve.Iam.Callers;

/// <summary>Who signed a request to the service API: somebody of an account, or a linked service.</summary>
public abstract record ApiCaller
{
    private ApiCaller()
    {
    }

    /// <summary>A principal of an account.</summary>
    /// <param name="Caller">The principal.</param>
    /// <param name="Account">Its account, in the snapshot that the principal was found in.</param>
    public sealed record Principal(Caller Caller, Account Account) : ApiCaller;

    /// <summary>A linked service, with a key that the operator issued.</summary>
    /// <param name="ServicePrincipal">The service.</param>
    /// <param name="AccessKeyId">The key that signed.</param>
    public sealed record LinkedService(string ServicePrincipal, string AccessKeyId) : ApiCaller;
}
