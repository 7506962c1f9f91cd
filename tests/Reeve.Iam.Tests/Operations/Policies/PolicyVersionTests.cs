using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Policies;

namespace Reeve.Iam.Tests.Operations.Policies;

public sealed class PolicyVersionTests
{
    private const string Arn = "arn:aws:iam::123456789012:policy/Deploy";

    private readonly Scene _scene = new();

    public PolicyVersionTests() => _scene.Do(new CreatePolicy(), new() { PolicyName = "Deploy", PolicyDocument = Documents.Identity("s3:a") });

    [Fact]
    public void A_new_version_is_in_effect_only_when_that_is_asked_for()
    {
        _scene.Clock.Advance(TimeSpan.FromHours(1));
        var second = Add("s3:b");
        var third = Add("s3:c", isDefault: true);

        Assert.Equal(("v2", false), (second.VersionId, second.IsDefaultVersion));
        Assert.Equal(("v3", true), (third.VersionId, third.IsDefaultVersion));
        Assert.Null(second.Document);
        Assert.Equal(Documents.Identity("s3:b"), Version("v2").Document);
        Assert.Equal("v3", Policy().DefaultVersionId);
        Assert.Equal(TimeSpan.FromHours(1), Policy().UpdateDate - Policy().CreateDate);
    }

    [Fact]
    public void A_version_is_put_into_effect_and_back()
    {
        Add("s3:b", isDefault: true);

        _scene.Do(new SetDefaultPolicyVersion(), new() { PolicyArn = Arn, VersionId = "v1" });

        Assert.True(Version("v1").IsDefaultVersion);
        Assert.False(Version("v2").IsDefaultVersion);
    }

    [Fact]
    public void Five_are_the_most_and_numbers_are_not_used_again()
    {
        for (var number = 2; number <= 5; number++)
        {
            Add("s3:x");
        }

        Assert.Equal(
            new IamError(
                "LimitExceeded", 409, "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version."),
            _scene.Refuse(new CreatePolicyVersion(), new() { PolicyArn = Arn, PolicyDocument = Documents.AllowAll }));
        _scene.Do(new DeletePolicyVersion(), new() { PolicyArn = Arn, VersionId = "v5" });

        Assert.Equal("v6", Add("s3:y").VersionId);
        Assert.Equal(["v6", "v4", "v3", "v2", "v1"], _scene.Read(new ListPolicyVersions(), new() { PolicyArn = Arn }).Versions.Select(version => version.VersionId));
    }

    [Fact]
    public void The_version_in_effect_stays_and_a_policy_goes_with_its_last_version_only()
    {
        Add("s3:b");

        Assert.Equal(
            new IamError("DeleteConflict", 409, "Cannot delete the default version of a policy."),
            _scene.Refuse(new DeletePolicyVersion(), new() { PolicyArn = Arn, VersionId = "v1" }));
        Assert.Equal(
            new IamError(
                "DeleteConflict",
                409,
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."),
            _scene.Refuse(new DeletePolicy(), new() { PolicyArn = Arn }));
        _scene.Do(new DeletePolicyVersion(), new() { PolicyArn = Arn, VersionId = "v2" });
        _scene.Do(new DeletePolicy(), new() { PolicyArn = Arn });

        Assert.Equal(0, _scene.Account.Policies.Count);
    }

    [Fact]
    public void A_version_that_is_not_there_is_told()
    {
        var expected = new IamError("NoSuchEntity", 404, $"Policy {Arn} version v9 does not exist or is not attachable.");

        Assert.Equal(expected, _scene.RefuseRead(new GetPolicyVersion(), new() { PolicyArn = Arn, VersionId = "v9" }));
        Assert.Equal(expected, _scene.Refuse(new DeletePolicyVersion(), new() { PolicyArn = Arn, VersionId = "v9" }));
        Assert.Equal(expected, _scene.Refuse(new SetDefaultPolicyVersion(), new() { PolicyArn = Arn, VersionId = "v9" }));
    }

    [Fact]
    public void A_version_of_a_policy_that_is_not_there_is_told_in_the_same_words()
    {
        const string absent = "arn:aws:iam::123456789012:policy/Absent";
        var expected = new IamError("NoSuchEntity", 404, $"Policy {absent} version v1 does not exist or is not attachable.");

        Assert.Equal(expected, _scene.RefuseRead(new GetPolicyVersion(), new() { PolicyArn = absent, VersionId = "v1" }));
        Assert.Equal(expected, _scene.Refuse(new SetDefaultPolicyVersion(), new() { PolicyArn = absent, VersionId = "v1" }));
    }

    private PolicyVersionShape Add(string action, bool isDefault = false) => _scene.Do(
        new CreatePolicyVersion(), new() { PolicyArn = Arn, PolicyDocument = Documents.Identity(action), SetAsDefault = isDefault }).PolicyVersion;

    private PolicyShape Policy() => _scene.Read(new GetPolicy(), new() { PolicyArn = Arn }).Policy;

    private PolicyVersionShape Version(string id) => _scene.Read(new GetPolicyVersion(), new() { PolicyArn = Arn, VersionId = id }).PolicyVersion;
}
