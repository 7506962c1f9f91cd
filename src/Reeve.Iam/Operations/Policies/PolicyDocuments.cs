using Reeve.Iam.Errors;
using Reeve.Iam.Shapes;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Holds policy documents to the grammar of <see cref="Reeve.Policy"/>.</summary>
internal static class PolicyDocuments
{
    /// <summary>Why a document is refused, or null.</summary>
    public static IamError? FindFault(PolicyText document, PolicyKind kind) =>
        PolicyValidator.Validate(document.Text, kind) is { } fault ? IamErrors.MalformedPolicyDocument(fault.Message) : null;

    /// <summary>How much of a quota a document takes: its characters, white space not counted.</summary>
    public static int SizeOf(PolicyText document) => PolicyValidator.SizeWithoutWhiteSpace(document.Text);
}
