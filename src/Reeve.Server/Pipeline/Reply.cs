using Reeve.Iam.Operations;
using Reeve.Protocol;

namespace Reeve.Server.Pipeline;

/// <summary>What a request is answered with.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>The call was done.</summary>
    /// <param name="Operation">The operation.</param>
    /// <param name="Outcome">Its result.</param>
    /// <param name="Revision">The account's revision that the result is from.</param>
    public sealed record Done(OperationDescriptor Operation, CallOutcome Outcome, long Revision) : Reply;

    /// <summary>The request was refused.</summary>
    /// <param name="Service">The API in whose form to say so; IAM where the request names none.</param>
    /// <param name="Error">Why.</param>
    /// <param name="EncodedAuthorizationMessage">Why policies refuse it, sealed; null where none do.</param>
    public sealed record Refused(ApiService Service, ProtocolError Error, string? EncodedAuthorizationMessage = null) : Reply;
}
