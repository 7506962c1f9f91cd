using Reeve.Iam.Operations.Sts;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>The descriptor of an operation that only reads.</summary>
internal sealed class ReadingOperation<TRequest, TResponse>(
    IQuery<TRequest, TResponse> query, ShapeBinding<TRequest, TResponse> shapes) : OperationDescriptor
{
    /// <inheritdoc/>
    public override bool Changes => false;

    /// <inheritdoc/>
    public override bool IsUnsigned => typeof(TRequest).IsAssignableTo(typeof(IFederatedRequest));

    private IQuery<TRequest, TResponse> Body => query;

    private ShapeBinding<TRequest, TResponse> Shapes => shapes;

    /// <inheritdoc/>
    public override BoundCall Bind(IParameterSource parameters, ConstraintFaults faults) => new Call(this, shapes.Bind(parameters, faults));

    private sealed class Call(ReadingOperation<TRequest, TResponse> descriptor, TRequest request) : BoundCall(descriptor)
    {
        internal override string? RoleToAssume => (request as IRoleAssumption)?.RoleArn;

        internal override IFederatedRequest? Federated => request as IFederatedRequest;

        public override void WriteRequest(IShapeWriter writer) => descriptor.Shapes.WriteRequest(writer, request);

        internal override AuthorizationTarget Target(Account account, OperationContext context) =>
            descriptor.Body.Target(account, request, context);

        // What letting the call in has used up is pending in the account already.
        internal override Result<CallOutcome> Run(Account account, OperationContext context) =>
            descriptor.Body.Read(account, request, context).Then<CallOutcome>(
                response => new TypedCallOutcome<TResponse>(WrittenBy(response, account), response, descriptor.Shapes.WriteResponse));

        private static Account? WrittenBy(TResponse response, Account account) =>
            (response as IMadeSession)?.After ?? (account.Pending.IsEmpty ? null : account);
    }
}
