using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <summary>The descriptor of an operation that changes the account.</summary>
internal sealed class ChangingOperation<TRequest, TResponse>(
    IOperation<TRequest, TResponse> operation, ShapeBinding<TRequest, TResponse> shapes) : OperationDescriptor
{
    /// <inheritdoc/>
    public override bool Changes => true;

    private IOperation<TRequest, TResponse> Body => operation;

    private ShapeBinding<TRequest, TResponse> Shapes => shapes;

    /// <inheritdoc/>
    public override BoundCall Bind(IParameterSource parameters, ConstraintFaults faults) => new Call(this, shapes.Bind(parameters, faults));

    private sealed class Call(ChangingOperation<TRequest, TResponse> descriptor, TRequest request) : BoundCall(descriptor)
    {
        public override void WriteRequest(IShapeWriter writer) => descriptor.Shapes.WriteRequest(writer, request);

        internal override AuthorizationTarget Target(Account account, OperationContext context) =>
            descriptor.Body.Target(account, request, context);

        internal override Result<CallOutcome> Run(Account account, OperationContext context) =>
            descriptor.Body.Apply(account, request, context).Then<CallOutcome>(
                change => new TypedCallOutcome<TResponse>(change.After, change.Response, descriptor.Shapes.WriteResponse));
    }
}
