using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>Session tags and source identities, and how a chain hands them down.</summary>
public sealed class SessionTagTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";
    private const string All = "\"sts:AssumeRole\",\"sts:TagSession\",\"sts:SetSourceIdentity\"";

    private readonly StsScene _scene = new();
    private readonly Credential _alice;
    private readonly string _first;

    public SessionTagTests()
    {
        _alice = _scene.AddUser("Alice");
        _first = _scene.AddRole("First", Trust(Alice, All), Allow("sts:*"));
    }

    [Theory]
    [InlineData("Duplicate tag keys found. Please note that Tag keys are case insensitive.", "Tags.member.1.Key=a", "Tags.member.1.Value=1", "Tags.member.2.Key=A", "Tags.member.2.Value=2")]
    [InlineData("The specified transitive tag key must be included in the requested tags.", "Tags.member.1.Key=a", "Tags.member.1.Value=1", "TransitiveTagKeys.member.1=b")]
    public void Tags_that_contradict_themselves_are_refused(string message, params string[] tags) =>
        Assert.Equal(new IamError("InvalidParameterValue", 400, message), Error(_scene.TryAssume(_alice, _first, tags)));

    [Fact]
    public void Tags_take_the_permission_of_the_trust_policy()
    {
        var role = _scene.AddRole("Untagged", Trust(Alice));

        Assert.Equal(
            new IamError("AccessDenied", 403, $"User: {Alice} is not authorized to perform: sts:TagSession on resource: {role}"),
            Error(_scene.TryAssume(_alice, role, "Tags.member.1.Key=a", "Tags.member.1.Value=1")));
        Assert.Equal(
            new IamError("AccessDenied", 403, $"User: {Alice} is not authorized to perform: sts:SetSourceIdentity on resource: {role}"),
            Error(_scene.TryAssume(_alice, role, "SourceIdentity=alice")));
    }

    [Fact]
    public void Trust_policies_see_the_tags_of_the_call()
    {
        var role = _scene.AddRole("Blue", Trust(Alice, All, """{"StringEquals":{"aws:RequestTag/team":"blue"},"ForAllValues:StringEquals":{"aws:TagKeys":["team"],"sts:TransitiveTagKeys":["team"]}}"""));

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(_alice, role, "Tags.member.1.Key=team", "Tags.member.1.Value=blue"));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(_alice, role, "Tags.member.1.Key=team", "Tags.member.1.Value=red"));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(
            _alice, role, "Tags.member.1.Key=team", "Tags.member.1.Value=blue", "Tags.member.2.Key=x", "Tags.member.2.Value=y", "TransitiveTagKeys.member.1=x"));
    }

    [Fact]
    public void A_chain_hands_down_transitive_tags_only_and_for_good()
    {
        var second = _scene.AddRole("Second", Trust("111111111111", All), Allow("sts:*"));
        var session = _scene.Assume(
            _alice, _first, "Tags.member.1.Key=Team", "Tags.member.1.Value=blue", "Tags.member.2.Key=cost", "Tags.member.2.Value=1", "TransitiveTagKeys.member.1=team");

        var chained = _scene.Assume(session, second, "Tags.member.1.Key=stage", "Tags.member.1.Value=prod").Session!;
        var again = _scene.Assume(_scene.Assume(session, second), second).Session!;

        Assert.Equal(["Team=blue", "stage=prod"], chained.Tags.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(["Team"], chained.TransitiveTagKeys);
        Assert.Equal(["Team"], again.Tags.Select(tag => tag.Key));
        Assert.Equal(
            "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
            Error(_scene.TryAssume(session, second, "Tags.member.1.Key=TEAM", "Tags.member.1.Value=red")).Message);
    }

    [Fact]
    public void What_is_handed_down_takes_permission_at_each_role()
    {
        var plain = _scene.AddRole("Plain", Trust("111111111111"));
        var tagged = _scene.Assume(_alice, _first, "Tags.member.1.Key=a", "Tags.member.1.Value=1", "TransitiveTagKeys.member.1=a");
        var identified = _scene.Assume(_alice, _first, "SourceIdentity=alice");

        Assert.Contains("sts:TagSession", Error(_scene.TryAssume(tagged, plain)).Message, StringComparison.Ordinal);
        Assert.Contains("sts:SetSourceIdentity", Error(_scene.TryAssume(identified, plain)).Message, StringComparison.Ordinal);
        Assert.IsType<Result<CallOutcome>.Ok>(_scene.TryAssume(_scene.Assume(_alice, _first), plain));
    }

    [Fact]
    public void A_source_identity_stays_through_the_chain()
    {
        var second = _scene.AddRole("Second", Trust("111111111111", All));
        var session = _scene.Assume(_alice, _first, "SourceIdentity=alice");

        Assert.Equal("alice", _scene.Assume(session, second).Session?.SourceIdentity);
        Assert.Equal("alice", _scene.Assume(session, second, "SourceIdentity=alice").Session?.SourceIdentity);
        Assert.Equal("InvalidParameterValue", Error(_scene.TryAssume(session, second, "SourceIdentity=bob")).Code);
    }

    [Fact]
    public void Inherited_tags_count_toward_the_limit()
    {
        var second = _scene.AddRole("Second", Trust("111111111111", All));
        var session = _scene.Assume(_alice, _first, "Tags.member.1.Key=a", "Tags.member.1.Value=1", "TransitiveTagKeys.member.1=a");
        var fifty = Enumerable.Range(1, 50).SelectMany(number => (string[])[$"Tags.member.{number}.Key=k{number}", $"Tags.member.{number}.Value="]).ToArray();

        Assert.Equal("InvalidParameterValue", Error(_scene.TryAssume(session, second, fifty)).Code);
        Assert.Equal(50, _scene.Assume(_alice, _first, fifty).Session?.Tags.Length);
    }

    [Fact]
    public void Reserved_names_are_refused()
    {
        Assert.Equal("InvalidParameterValue", Error(_scene.TryAssume(_alice, _first, "Tags.member.1.Key=AWS:x", "Tags.member.1.Value=1")).Code);
        Assert.Equal("InvalidParameterValue", Error(_scene.Sts(_scene.Root(), "GetFederationToken", "Name=Bob", "Tags.member.1.Key=aws:x", "Tags.member.1.Value=1")).Code);
    }
}
