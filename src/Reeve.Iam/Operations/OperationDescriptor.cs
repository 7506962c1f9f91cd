using System.Collections.Immutable;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations;

/// <summary>One operation, as its declaration describes it, ready to bind requests.</summary>
public abstract class OperationDescriptor
{
    private protected OperationDescriptor()
    {
    }

    /// <summary>Which API it belongs to.</summary>
    public required ApiService Service { get; init; }

    /// <summary>The operation's name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The action that permits the call: <c>iam:CreateUser</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The condition keys of its own that the call brings.</summary>
    public required ImmutableArray<string> ConditionKeys { get; init; }

    /// <summary>Whether policies are not asked.</summary>
    public required bool IsAlwaysAllowed { get; init; }

    /// <summary>Its parameters, described anew at each call: for documentation and tests, not for requests.</summary>
    public ImmutableArray<MemberDescriptor> Parameters => DescribeParameters();

    /// <summary>Whether a successful call may change the account.</summary>
    public abstract bool Changes { get; }

    /// <summary>Whether nobody signs the request: it brings an identity provider's word instead.</summary>
    public virtual bool IsUnsigned => false;

    /// <summary>Describes the parameters; a function, so that start-up does not pay for it.</summary>
    internal Func<ImmutableArray<MemberDescriptor>> DescribeParameters { get; init; } = static () => [];

    /// <summary>
    /// Reads a request. Broken constraints are noted; the call that is returned may only be run when there are none.
    /// </summary>
    public abstract BoundCall Bind(IParameterSource parameters, ConstraintFaults faults);
}
