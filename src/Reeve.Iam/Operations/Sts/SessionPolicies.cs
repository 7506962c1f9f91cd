using System.Collections.Immutable;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Sessions;
using Reeve.Iam.State;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Sts;

/// <summary>The policies that a call passes to limit the session that it makes.</summary>
/// <param name="Document">The document, or null.</param>
/// <param name="Arns">The managed policies.</param>
internal sealed record SessionPolicies(string? Document, ImmutableArray<string> Arns)
{
    /// <summary>How many managed policies may be passed.</summary>
    public const int MostArns = 10;

    /// <summary>How long the document may be.</summary>
    public const int LongestDocument = 2048;

    /// <summary>The policies of a call. A descriptor without an ARN names nothing.</summary>
    public static SessionPolicies Of(string? document, ImmutableArray<PolicyDescriptor> descriptors) =>
        new(document, [.. descriptors.Select(descriptor => descriptor.Arn ?? "").Distinct(StringComparer.Ordinal)]);

    /// <summary>Why they cannot limit a session of an account, or null.</summary>
    public IamError? FindFault(Account account, OperationContext context)
    {
        if (Document is not null && PolicyValidator.Validate(Document, PolicyKind.Session) is { } fault)
        {
            return IamErrors.MalformedPolicyDocument(fault.Message);
        }

        if (Arns.FirstOrDefault(arn => !PolicyArns.IsWellFormed(arn)) is { } malformed)
        {
            return SessionErrors.InvalidArn(malformed);
        }

        return Arns.FirstOrDefault(arn => PolicyLookup.Find(account, context, arn) is not { IsAttachable: true }) is { } unknown
            ? SessionErrors.UnknownPolicy(unknown)
            : null;
    }
}
