using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>A request that is read and valid: an operation with its arguments.</summary>
public abstract class BoundCall
{
    private protected BoundCall(OperationDescriptor operation) => Operation = operation;

    /// <summary>The operation.</summary>
    public OperationDescriptor Operation { get; }

    /// <summary>What trails call it: the operation, but for a call of Reeve's own that is only decided as one.</summary>
    internal virtual string EventName => Operation.Name;

    /// <summary>The role that the call would assume, whose account a linked service acts in; null for every other call.</summary>
    internal virtual string? RoleToAssume => null;

    /// <summary>Writes the request's members, as the audit event shows them.</summary>
    public abstract void WriteRequest(IShapeWriter writer);

    /// <summary>The request as one that brings an identity provider's word; null for every signed one.</summary>
    internal virtual IFederatedRequest? Federated => null;

    /// <summary>What the call is a call on.</summary>
    internal abstract AuthorizationTarget Target(Account account, OperationContext context);

    /// <summary>Runs the operation on a snapshot; nothing is written.</summary>
    internal abstract Result<CallOutcome> Run(Account account, OperationContext context);
}
