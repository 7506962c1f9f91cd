using System.Text;
using System.Text.Json;
using Reeve.Iam.Authorization;
using Reeve.Iam.Callers;
using Reeve.Policy;

namespace Reeve.Iam.Tests.Authorization;

/// <summary>What a decoded message tells, in the form of AWS's.</summary>
public sealed class AuthorizationMessageTests
{
    private const string Deny =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"No","Effect":"Deny","Action":["iam:Create*"],"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}""";

    [Fact]
    public void An_explicit_deny_tells_its_statements()
    {
        var message = Message(Deny);

        Assert.Equal(
            """
            {"allowed":false,"explicitDeny":true,"matchedStatements":{"items":[{"statementId":"No","effect":"DENY",
            "principals":{"items":[{"value":"AIDAann"}]},"principalGroups":{"items":[]},"actions":{"items":[{"value":"iam:Create*"}]},
            "resources":{"items":[{"value":"*"}]},"conditions":{"items":[{"key":"aws:SecureTransport","values":{"items":[{"value":"true"}]}}]}}]},
            "failures":{"items":[]},"context":{"principal":{"id":"AIDAann","name":"ann","arn":"arn:aws:iam::123456789012:user/ann"},
            "action":"iam:CreateUser","resource":"arn:aws:iam::123456789012:user/bob","conditions":{"items":[
            {"key":"aws:SecureTransport","values":{"items":[{"value":"true"}]}},{"key":"aws:TagKeys","values":{"items":[{"value":"a"},{"value":"b"}]}}]}}}
            """.ReplaceLineEndings(""),
            message);
    }

    [Fact]
    public void An_implicit_deny_has_no_statements()
    {
        using var message = JsonDocument.Parse(Message("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"""));

        Assert.False(message.RootElement.GetProperty("explicitDeny").GetBoolean());
        Assert.Equal(0, message.RootElement.GetProperty("matchedStatements").GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void What_is_too_long_leaves_out_statements_and_then_keys()
    {
        var whole = Encoding.UTF8.GetByteCount(Message(Deny));

        Assert.DoesNotContain("statementId", Message(Deny, whole - 1), StringComparison.Ordinal);
        Assert.Contains("aws:TagKeys", Message(Deny, whole - 1), StringComparison.Ordinal);
        var least = Message(Deny, 1);
        Assert.DoesNotContain("aws:TagKeys", least, StringComparison.Ordinal);
        Assert.Contains("\"explicitDeny\":true", least, StringComparison.Ordinal);
    }

    private static string Message(string document, int longest = 10_000)
    {
        var caller = new Caller.IamUser(Scene.AccountId, "", Samples.User("ann"));
        var request = new AuthorizationRequest
        {
            Principal = CallerPrincipal.Of(caller),
            Action = "iam:CreateUser",
            Resource = "arn:aws:iam::123456789012:user/bob",
            Context = new RequestContext().Set("aws:SecureTransport", "true").Set("aws:TagKeys", ["a", "b"]),
            IdentityPolicies = new AppliedPolicy("own", CompiledPolicy.Compile(document, PolicyKind.Identity)),
        };
        return Encoding.UTF8.GetString(AuthorizationMessage.Of(caller, request, longest).Span);
    }
}
