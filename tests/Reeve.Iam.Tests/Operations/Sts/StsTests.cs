using Reeve.Iam.Errors;
using Reeve.Iam.Operations.Sts;

namespace Reeve.Iam.Tests.Operations.Sts;

public sealed class StsTests
{
    [Fact]
    public void GetCallerIdentity_tells_root_and_user_who_they_are()
    {
        var scene = new Scene();
        scene.AddUser("Alice", "/staff/");

        var root = scene.Read(new GetCallerIdentity(), new());
        scene.CallAs("Alice");
        var alice = scene.Read(new GetCallerIdentity(), new());

        Assert.Equal(new(Scene.AccountId, Scene.AccountId, "arn:aws:iam::123456789012:root"), root);
        Assert.Equal(new(scene.User("Alice").UniqueId, Scene.AccountId, "arn:aws:iam::123456789012:user/staff/Alice"), alice);
    }

    [Fact]
    public void GetAccessKeyInfo_reads_the_account_of_any_key() =>
        Assert.Equal("029608264753", new Scene().Read(new GetAccessKeyInfo(), new() { AccessKeyId = "ASIAQNZGKIQY56JQ7WML" }).Account);

    [Fact]
    public void GetAccessKeyInfo_refuses_what_carries_no_account() => Assert.Equal(
        new IamError("ValidationError", 400, "AKIAIOSFODNN7EXAMPLE is invalid"),
        new Scene().RefuseRead(new GetAccessKeyInfo(), new() { AccessKeyId = "AKIAIOSFODNN7EXAMPLE" }));
}
