using System.Text.Json.Serialization.Metadata;
using Reeve.Iam;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations;
using Reeve.Iam.SignIn;
using Reeve.Server.Operator;
using Reeve.Server.Pipeline;

namespace Reeve.Server.SignIn;

/// <summary>The ways into the console.</summary>
internal sealed class SignInDoors(ConsoleSignIn signIn, SignatureCheck signatures, SignInLink link)
{
    /// <summary>A user, with account, name and password.</summary>
    public ValueTask<Result<SignedIn>> UserAsync(SignInVisit visit) => WithBodyAsync(visit, SignInJson.Default.UserSignInBody, body => signIn.UserAsync(
        new()
        {
            Account = body.Account,
            UserName = body.UserName,
            Password = body.Password,
            MfaCode = body.MfaCode,
            NewPassword = body.NewPassword,
            DurationSeconds = body.DurationSeconds ?? ConsoleSignIn.LongestSeconds,
        },
        visit.Origin,
        visit.Http.RequestAborted));

    /// <summary>The root, who has no password: the request is signed with an access key of theirs, which stays in the browser.</summary>
    public ValueTask<Result<SignedIn>> RootAsync(SignInVisit visit) => WithBodyAsync(visit, SignInJson.Default.RootSignInBody, async body =>
    {
        var (signature, _) = await signatures.VerifyAsync(HttpSignedRequest.Of(visit.Http, visit.Body), ApiService.Sts, visit.Http.RequestAborted);
        if (signature is not { Credential: { Session: null, AccessKeyId: var keyId } } || AccessKeyIds.FindAccountId(keyId) is not { } accountId)
        {
            return SignInRefusals.WrongKey();
        }

        return await signIn.IsRootKeyAsync(accountId, keyId, visit.Http.RequestAborted)
            ? await RootAsync(visit, accountId, body.MfaCode, body.DurationSeconds)
            : SignInRefusals.NotTheRoot();
    });

    /// <summary>The root of the account that the first start made, with the link that it printed.</summary>
    public ValueTask<Result<SignedIn>> LinkAsync(SignInVisit visit) => WithBodyAsync(visit, SignInJson.Default.LinkSignInBody, async body =>
        link.Redeem(body.Token) is { } accountId ? await RootAsync(visit, accountId, null, null) : SignInRefusals.BadLink());

    private ValueTask<Result<SignedIn>> RootAsync(SignInVisit visit, string accountId, string? mfaCode, int? durationSeconds) =>
        signIn.RootAsync(accountId, mfaCode, durationSeconds ?? ConsoleSignIn.LongestSeconds, visit.Origin, visit.Http.RequestAborted);

    private static async ValueTask<Result<SignedIn>> WithBodyAsync<T>(
        SignInVisit visit, JsonTypeInfo<T> type, Func<T, ValueTask<Result<SignedIn>>> enter)
        where T : class => OperatorBody.Parse(visit.Body, type) switch
        {
            Result<T>.Ok { Value: var body } => await enter(body),
            Result<T>.Failed { Error: var error } => error,
            _ => throw new InvalidOperationException("Result is closed."),
        };
}
