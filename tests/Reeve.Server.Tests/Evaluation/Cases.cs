using System.Buffers;
using System.Text;
using System.Text.Json;
using Reeve.Server.Evaluation;

namespace Reeve.Server.Tests.Evaluation;

/// <summary>Puts cases before an evaluator.</summary>
internal static class Cases
{
    public const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Sid":"All","Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private static readonly CaseEvaluator Evaluator = new(64);

    /// <summary>A case of a user who asks for an object in S3.</summary>
    /// <param name="members">Further members, each with its value: <c>"context": {}</c>.</param>
    public static string Of(params string[] members) => With("arn:aws:iam::111122223333:user/alice", "s3:GetObject", "arn:aws:s3:::reports/q1", members);

    public static string With(string principal, string action, string resource, params string[] members) =>
        $$"""{"principal":"{{principal}}","action":"{{action}}","resource":"{{resource}}"{{string.Concat(members.Select(member => "," + member))}}}""";

    public static (bool IsReadable, JsonElement Answer) Ask(string text) => Ask(Encoding.UTF8.GetBytes(text));

    public static (bool IsReadable, JsonElement Answer) Ask(byte[] text)
    {
        var output = new ArrayBufferWriter<byte>();
        var isReadable = Evaluator.Answer(text, output);
        Assert.False(output.WrittenSpan.Contains((byte)'\n'));
        return (isReadable, JsonElement.Parse(output.WrittenSpan));
    }

    public static string Decision(string text) => Member(text, "decision");

    public static string Reason(string text) => Member(text, "reason");

    public static string Error(string text) => Error(Encoding.UTF8.GetBytes(text));

    public static string Error(byte[] text)
    {
        var (isReadable, answer) = Ask(text);
        Assert.False(isReadable, $"{answer}");
        return Assert.Single(answer.EnumerateObject(), member => member.Name == "error").Value.GetString()!;
    }

    private static string Member(string text, string name)
    {
        var (isReadable, answer) = Ask(text);
        Assert.True(isReadable, $"{answer}");
        return answer.GetProperty(name).GetString()!;
    }
}
