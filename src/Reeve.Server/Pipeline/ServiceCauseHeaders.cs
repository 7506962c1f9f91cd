using Reeve.Iam.Accounts;
using Reeve.Iam.Callers;
using Reeve.Iam.Secrets;
using Reeve.Protocol;
using Reeve.Protocol.Signing;
using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.Pipeline;

/// <summary>
/// What a linked service says in headers of why it asks for a session. Their names begin with <c>x-amz-</c>, so that a signature has to cover them.
/// Anybody else's are not looked at.
/// </summary>
internal static class ServiceCauseHeaders
{
    private const string Originator = "x-amz-reeve-originator";
    private const string SourceArn = "x-amz-source-arn";
    private const string SourceAccount = "x-amz-source-account";
    private const int LongestArn = 2048;

    /// <summary>The credential with what the headers say, or what is wrong with them.</summary>
    public static (Credential? Credential, ProtocolError? Error) Complete(Credential credential, SignedRequest request, IMarkerSealer markers)
    {
        if (credential.Cause is not { } cause)
        {
            return (credential, null);
        }

        var (arn, accountId, token) = (Find(request, SourceArn), Find(request, SourceAccount), Find(request, Originator));
        if (arn is not null && (arn.Length > LongestArn || arn.Split(':', 6) is not ["arn", _, _, _, _, { Length: > 0 }]))
        {
            return (null, Invalid($"{SourceArn} is not an ARN."));
        }

        if (accountId is not null && !AccountNames.IsAccountId(accountId))
        {
            return (null, Invalid($"{SourceAccount} is not an account id."));
        }

        if (arn is not null && accountId is not null && arn.Split(':', 6)[4] is { Length: > 0 } owner && owner != accountId)
        {
            return (null, Invalid($"{SourceAccount} is not the account of {SourceArn}."));
        }

        var principal = token is null ? null : Originators.Open(markers, token, cause.Service);
        return token is not null && principal is null
            ? (null, Invalid($"{Originator} is none that this service was given."))
            : (credential with { Cause = cause with { Originator = principal, SourceArn = arn, SourceAccount = accountId } }, null);
    }

    private static string? Find(SignedRequest request, string name)
    {
        foreach (ref readonly var header in request.Headers.Span)
        {
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value.Trim();
            }
        }

        return null;
    }

    private static ProtocolError Invalid(string message) => new("ValidationError", 400, message);
}
