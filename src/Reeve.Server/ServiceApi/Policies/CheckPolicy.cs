using Reeve.Iam;
using Reeve.Policy;
using Reeve.Policy.Lint;

namespace Reeve.Server.ServiceApi.Policies;

/// <summary>
/// <c>POST /reeve/v1/policy-check</c>: what <c>reeve policy check</c> finds in a document. Any caller may ask: the answer says nothing
/// of any account. The linter bounds its work on a document, and this its length.
/// </summary>
internal sealed class CheckPolicy(PolicyLinter linter) : IServiceResource
{
    /// <summary>The longest document, in characters: several times the largest quota of any policy.</summary>
    public const int LongestDocument = 65_536;

    private const string Identity = "identity";

    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "policy-check";

    /// <inheritdoc/>
    public ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken) =>
        new(ServiceAnswer.Of(request.Read(ServiceJson.Default.PolicyCheckStatement).Then(Check), ServiceJson.Default.PolicyCheckAnswer));

    private Result<PolicyCheckAnswer> Check(PolicyCheckStatement statement)
    {
        var name = statement.Kind ?? Identity;
        if (KindOf(name) is not { } kind)
        {
            return ServiceErrors.Invalid("kind must be identity, resource, trust, boundary, session, scp or rcp.");
        }

        if (statement.Document.Length > LongestDocument)
        {
            return ServiceErrors.Invalid($"document must have at most {LongestDocument} characters.");
        }

        var findings = linter.Check(statement.Document, kind);
        var errors = findings.Count(finding => finding.Rule.Severity == FindingSeverity.Error);
        return new PolicyCheckAnswer(errors, findings.Length - errors, name, [.. findings.Select(PolicyFindingAnswer.Of)]);
    }

    private static PolicyKind? KindOf(string name) => name switch
    {
        Identity => PolicyKind.Identity,
        "resource" => PolicyKind.Resource,
        "trust" => PolicyKind.Trust,
        "boundary" => PolicyKind.Boundary,
        "session" => PolicyKind.Session,
        "scp" => PolicyKind.ServiceControl,
        "rcp" => PolicyKind.ResourceControl,
        _ => null,
    };
}
