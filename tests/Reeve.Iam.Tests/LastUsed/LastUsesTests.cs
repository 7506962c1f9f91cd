using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Operations.AccessKeys;

namespace Reeve.Iam.Tests.LastUsed;

public sealed class LastUsesTests
{
    private readonly Scene _scene = new();

    [Fact]
    public void A_key_that_was_never_used_has_no_date()
    {
        var id = AddKey();

        Assert.Equal(
            new GetAccessKeyLastUsedResponse("ann", new(null, "N/A", "N/A")), _scene.Read(new GetAccessKeyLastUsed(), new() { AccessKeyId = id }));
    }

    [Fact]
    public void The_last_use_counts_in_whole_seconds_wherever_it_is_kept()
    {
        var id = AddKey();
        var start = _scene.Clock.GetUtcNow();
        Note(id, "iam", "us-east-1");
        _scene.Account = _scene.Account.With(_scene.LastUses.Find(_scene.Account, LastUseKeys.AccessKey(id))!);
        _scene.Clock.Advance(TimeSpan.FromMilliseconds(1900));
        Note(id, "sts", "eu-west-1");

        Assert.Equal(new(start.AddSeconds(1), "sts", "eu-west-1"), _scene.Read(new GetAccessKeyLastUsed(), new() { AccessKeyId = id }).AccessKeyLastUsed);
    }

    [Fact]
    public void A_later_use_that_is_written_counts_more_than_an_earlier_one_that_is_not()
    {
        var id = AddKey();
        Note(id, "iam", "us-east-1");
        _scene.Account = _scene.Account.With(new LastUse(LastUseKeys.AccessKey(id), _scene.Clock.GetUtcNow().AddHours(1), "sts", "eu-west-1"));

        Assert.Equal("sts", _scene.Read(new GetAccessKeyLastUsed(), new() { AccessKeyId = id }).AccessKeyLastUsed.ServiceName);
    }

    [Fact]
    public void A_use_is_forgotten_when_it_is_written_and_not_the_one_after_it()
    {
        var id = AddKey();
        Note(id, "iam", "us-east-1");
        var written = Assert.Single(_scene.LastUses.Unwritten).Value;
        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Note(id, "iam", "us-east-1");

        _scene.LastUses.Forget(Scene.AccountId, written);
        var later = Assert.Single(_scene.LastUses.Unwritten).Value;
        _scene.LastUses.Forget(Scene.AccountId, later);

        Assert.Equal(written.Date.AddSeconds(1), later.Date);
        Assert.Empty(_scene.LastUses.Unwritten);
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_take_a_use_back()
    {
        var id = AddKey();
        Note(id, "iam", "us-east-1");
        _scene.LastUses.Note(Scene.AccountId, LastUseKeys.AccessKey(id), _scene.Clock.GetUtcNow().AddHours(-1), "sts", "eu-west-1");

        Assert.Equal("iam", _scene.LastUses.Find(_scene.Account, LastUseKeys.AccessKey(id))?.Service);
    }

    [Fact]
    public void What_is_written_goes_with_the_key()
    {
        var id = AddKey();
        _scene.Account = _scene.Account.With(new LastUse(LastUseKeys.AccessKey(id), _scene.Clock.GetUtcNow(), "iam", "us-east-1"));

        _scene.Do(new DeleteAccessKey(), new() { UserName = "ann", AccessKeyId = id });

        Assert.Empty(_scene.Account.LastUses);
        Assert.False(LastUseKeys.Exists(_scene.Account, LastUseKeys.AccessKey(id)));
    }

    [Fact]
    public void A_key_that_is_not_there_is_answered_as_one_that_may_not_be_asked_about()
    {
        var request = new GetAccessKeyLastUsedRequest { AccessKeyId = "AKIANOBODYSNOBODYS22" };
        var expected = new IamError(
            "AccessDenied",
            403,
            "User: arn:aws:iam::123456789012:root is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key AKIANOBODYSNOBODYS22");

        Assert.Equal(expected, _scene.RefuseRead(new GetAccessKeyLastUsed(), request));
        Assert.Equal(expected, new GetAccessKeyLastUsed().Target(_scene.Account, request, _scene.Context).DeniedAs);
    }

    [Fact]
    public void A_key_is_asked_about_as_its_owner()
    {
        var id = AddKey();
        var rootKey = _scene.Do(new CreateAccessKey(), new()).AccessKey.AccessKeyId;

        Assert.Equal("arn:aws:iam::123456789012:user/ann", Resource(id));
        Assert.Equal("arn:aws:iam::123456789012:root", Resource(rootKey));
        Assert.Null(_scene.Read(new GetAccessKeyLastUsed(), new() { AccessKeyId = rootKey }).UserName);

        string Resource(string keyId) => new GetAccessKeyLastUsed().Target(_scene.Account, new() { AccessKeyId = keyId }, _scene.Context).Resource;
    }

    private string AddKey()
    {
        _scene.AddUser("ann");
        return _scene.Do(new CreateAccessKey(), new() { UserName = "ann" }).AccessKey.AccessKeyId;
    }

    private void Note(string keyId, string service, string region) =>
        _scene.LastUses.Note(Scene.AccountId, LastUseKeys.AccessKey(keyId), _scene.Clock.GetUtcNow(), service, region);
}
