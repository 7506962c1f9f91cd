namespace Reeve.Iam.Operations;

/// <summary>
/// Declares an operation of the IAM or STS API: the class implements <see cref="IOperation{TRequest, TResponse}"/> or
/// <see cref="IQuery{TRequest, TResponse}"/>. From it and the records it names, the build makes binding, validation, the writing of
/// answers and audit events, and the table of operations.
/// </summary>
/// <remarks>
/// Members of the records are their public properties that can be set, in order: <see cref="string"/>, <see cref="int"/>, <see cref="bool"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Shapes.PolicyText"/>, <see cref="ReadOnlyMemory{T}"/> of bytes, another record, and immutable arrays
/// of strings or records; in answers also
/// <see cref="long"/> and, for maps, immutable arrays of pairs of a string and a string or integer. A request's absent list is bound to an empty one, an absent number or flag to 0 or false; what else cannot be null is
/// required or has a constant as its default. An answer's list or map is left out when it is <c>default</c>.
/// </remarks>
/// <param name="service">Which API it belongs to.</param>
/// <param name="name">The operation's name on the wire: <c>CreateUser</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OperationAttribute(ApiService service, string name) : Attribute
{
    /// <summary>Which API it belongs to.</summary>
    public ApiService Service { get; } = service;

    /// <summary>The operation's name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The action that permits the call, where it is not the service's prefix and the operation's name.</summary>
    public string? Action { get; init; }

    /// <summary>The condition keys of its own that the call brings: <c>iam:AWSServiceName</c>.</summary>
    public string[] ConditionKeys { get; init; } = [];

    /// <summary>Whether policies are asked at all: GetCallerIdentity is open to whoever signs.</summary>
    public bool IsAlwaysAllowed { get; init; }
}
