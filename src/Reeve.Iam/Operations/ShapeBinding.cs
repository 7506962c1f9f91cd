using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations;

/// <summary>What the build makes of an operation's records: how a request is read, and how both are written.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">The answer.</typeparam>
/// <param name="Bind">Reads a request and notes what is wrong with it.</param>
/// <param name="WriteRequest">Writes the members of a request.</param>
/// <param name="WriteResponse">Writes the members of an answer.</param>
internal sealed record ShapeBinding<TRequest, TResponse>(
    Func<IParameterSource, ConstraintFaults, TRequest> Bind,
    Action<IShapeWriter, TRequest> WriteRequest,
    Action<IShapeWriter, TResponse> WriteResponse);
