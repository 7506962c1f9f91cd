using Reeve.Iam.Operations.Sts;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations;

/// <inheritdoc/>
/// <typeparam name="TResponse">The answer.</typeparam>
internal sealed class TypedCallOutcome<TResponse>(Account? after, TResponse response, Action<IShapeWriter, TResponse> write) : CallOutcome(after)
{
    /// <summary>The answer.</summary>
    public TResponse Response => response;

    /// <inheritdoc/>
    public override bool HasResult => typeof(TResponse) != typeof(NoResult);

    /// <inheritdoc/>
    public override bool IsAudited => After is not null || response is IMadeSession;

    /// <inheritdoc/>
    internal override string? AssumedRoleArn => (response as IMadeSession)?.RoleArn;

    /// <inheritdoc/>
    public override void WriteResult(IShapeWriter writer) => write(writer, response);
}
