using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Mfa;
using Reeve.Iam.Operations.AccountSettings;
using Reeve.Iam.Operations.Mfa;
using Reeve.Iam.Operations.Users;
using Reeve.Testing;

namespace Reeve.Iam.Tests.Operations.Mfa;

public sealed class MfaDeviceTests
{
    private const string Phone = "arn:aws:iam::123456789012:mfa/phone";
    private static readonly IamError NoPhone = new("NoSuchEntity", 404, $"MFA Device with serial number {Phone} does not exist.");

    private readonly MfaScene _mfa = new();

    private Scene Scene => _mfa.Scene;

    [Fact]
    public void The_seed_is_answered_once_and_stored_sealed_for_its_device()
    {
        var made = Scene.Do(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = "phone", Path = "/a/" }).VirtualMfaDevice;

        Assert.Equal("arn:aws:iam::123456789012:mfa/a/phone", made.SerialNumber);
        var text = Encoding.ASCII.GetString(made.Base32StringSeed.GetValueOrDefault().Span);
        Assert.Matches("^[A-Z2-7]{64}$", text);
        var stored = Assert.Single(Scene.Account.VirtualMfaDevices.Values);
        Assert.Equal(
            OtpNet.Base32Encoding.ToBytes(text), new PlainSealer().Open(stored.SealedSeed, VirtualMfaDevice.SealingPurpose(made.SerialNumber)));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], made.QrCodePng.GetValueOrDefault()[..4].ToArray());
        Assert.True(made.Tags.IsDefault);
    }

    [Fact]
    public void The_picture_says_what_apps_read()
    {
        Assert.Equal("otpauth://totp/phone%40acme?secret=ABC", SeedPicture.TextOf("phone", "acme", "ABC"));
        Assert.Equal("otpauth://totp/a%2Bb%40acme?secret=ABC", SeedPicture.TextOf("a+b", "acme", "ABC"));
    }

    [Fact]
    public void The_picture_names_the_account_by_its_alias()
    {
        Scene.Do(new CreateAccountAlias(), new() { AccountAlias = "acme" });
        var made = Scene.Do(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = "phone" }).VirtualMfaDevice;
        var seed = Encoding.ASCII.GetString(made.Base32StringSeed.GetValueOrDefault().Span);

        Assert.Equal(SeedPicture.Draw(SeedPicture.TextOf("phone", "acme", seed)), made.QrCodePng.GetValueOrDefault().ToArray());
        Assert.NotEqual(SeedPicture.Draw(SeedPicture.TextOf("phone", Tests.Scene.AccountId, seed)), made.QrCodePng.GetValueOrDefault().ToArray());
    }

    [Fact]
    public void A_device_is_made_once_and_there_are_as_many_as_users()
    {
        _mfa.AddDevice("phone");

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "MFA device already exists."),
            Scene.Refuse(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = "phone" }));
        Scene.Account = Scene.Account with { Quotas = new() { Users = 1 } };
        Assert.Equal("LimitExceeded", Scene.Refuse(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = "tablet" }).Code);
        Assert.Equal(
            "InvalidInput", Scene.Refuse(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = "p", Path = $"/{new string('a', 250)}/" }).Code);
    }

    [Fact]
    public void Two_codes_in_a_row_make_a_device_the_users()
    {
        Scene.AddUser("Ann");

        _mfa.AddEnabled("phone", "aNN");

        Assert.Equal(new MfaDeviceShape("Ann", Phone, Scene.Clock.GetUtcNow()), Assert.Single(Scene.Read(new ListMfaDevices(), new() { UserName = "ann" }).MfaDevices));
        Assert.Equal(
            new GetMfaDeviceResponse("Ann", Phone, Scene.Clock.GetUtcNow()),
            Scene.Read(new GetMfaDevice(), new() { UserName = "ann", SerialNumber = Phone }));
        Scene.CallAs("Ann");
        Assert.Single(Scene.Read(new ListMfaDevices(), new()).MfaDevices);
    }

    [Fact]
    public void The_root_has_devices_of_its_own()
    {
        _mfa.AddEnabled("phone", null);

        Assert.Equal(Tests.Scene.AccountId, Assert.Single(Scene.Read(new ListMfaDevices(), new()).MfaDevices).UserName);
        var listed = Assert.Single(Scene.Read(new ListVirtualMfaDevices(), new()).VirtualMfaDevices);
        Assert.Equal(("arn:aws:iam::123456789012:root", Tests.Scene.AccountId, null), (listed.User?.Arn, listed.User?.UserId, listed.User?.UserName));
        Assert.Equal([Phone], Scene.Account.Root.MfaSerialNumbers);
        Scene.Do(new DeactivateMfaDevice(), new() { SerialNumber = Phone });
        Assert.Empty(Scene.Account.Root.MfaSerialNumbers);
    }

    [Fact]
    public void A_user_must_be_named_by_all_but_the_root()
    {
        Scene.AddUser("ann");
        _mfa.AddDevice("phone");
        Scene.CallAs("ann");
        var expected = new IamError(
            "ValidationError", 400, "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must not be null");

        Assert.Equal(expected, Scene.Refuse(new EnableMfaDevice(), _mfa.Enabling(Phone, null)));
        Assert.Equal(expected, Scene.Refuse(new ResyncMfaDevice(), _mfa.Resync(Phone, null)));
    }

    [Fact]
    public void Wrong_codes_make_a_device_nobodys()
    {
        Scene.AddUser("ann");
        _mfa.AddDevice("phone");
        var swapped = _mfa.Enabling(Phone, "ann") with { AuthenticationCode1 = _mfa.Code(Phone), AuthenticationCode2 = _mfa.Code(Phone, -1) };

        Assert.Equal(
            new IamError("InvalidAuthenticationCode", 403, "Authentication code for device is not valid."), Scene.Refuse(new EnableMfaDevice(), swapped));
        Assert.Equal("InvalidAuthenticationCode", Scene.Refuse(new EnableMfaDevice(), _mfa.Enabling(Phone, "ann", steps: -50)).Code);
    }

    [Fact]
    public void A_device_in_use_is_not_enabled_again_nor_deleted()
    {
        Scene.AddUser("ann");
        Scene.AddUser("bob");
        _mfa.AddEnabled("phone", "ann");

        Assert.Equal(
            new IamError("EntityAlreadyExists", 409, "MFA Device is already in use."), Scene.Refuse(new EnableMfaDevice(), _mfa.Enabling(Phone, "bob", 1)));
        Assert.Equal(
            new IamError("DeleteConflict", 409, "MFA VirtualDevice in use. Must deactivate first."),
            Scene.Refuse(new DeleteVirtualMfaDevice(), new() { SerialNumber = Phone }));
        Assert.Equal(
            new IamError("DeleteConflict", 409, "Cannot delete entity, must delete MFA device first."), Scene.Refuse(new DeleteUser(), new() { UserName = "ann" }));
        Scene.Do(new DeactivateMfaDevice(), new() { UserName = "ann", SerialNumber = Phone });
        Scene.Do(new DeleteVirtualMfaDevice(), new() { SerialNumber = Phone });
        Scene.Do(new DeleteUser(), new() { UserName = "ann" });
        Assert.Empty(Scene.Account.VirtualMfaDevices.Values);
    }

    [Fact]
    public void Eight_devices_are_the_most()
    {
        Scene.AddUser("ann");
        for (var number = 0; number < 8; number++)
        {
            _mfa.AddEnabled($"phone-{number}", "ann");
        }

        var ninth = _mfa.AddDevice("phone-9");
        Assert.Equal(
            new IamError("LimitExceeded", 409, "Cannot exceed quota for MFADevicesPerUser: 8"),
            Scene.Refuse(new EnableMfaDevice(), _mfa.Enabling(ninth, "ann")));
    }

    [Fact]
    public void What_is_not_there_or_anothers_is_not_found()
    {
        Scene.AddUser("ann");
        Scene.AddUser("bob");
        var codes = new EnableMfaDeviceRequest { UserName = "ann", SerialNumber = Phone, AuthenticationCode1 = "000000", AuthenticationCode2 = "000000" };
        Assert.Equal(NoPhone, Scene.Refuse(new EnableMfaDevice(), codes));
        Assert.Equal(NoPhone, Scene.Refuse(new DeleteVirtualMfaDevice(), new() { SerialNumber = Phone }));
        Assert.Equal(NoPhone, Scene.Refuse(new TagMfaDevice(), new() { SerialNumber = Phone, Tags = [] }));
        Assert.Equal(NoPhone, Scene.Refuse(new UntagMfaDevice(), new() { SerialNumber = Phone, TagKeys = [] }));
        Assert.Equal(NoPhone, Scene.RefuseRead(new ListMfaDeviceTags(), new() { SerialNumber = Phone }));
        _mfa.AddEnabled("phone", "bob");

        Assert.Equal(NoPhone, Scene.Refuse(new DeactivateMfaDevice(), new() { UserName = "ann", SerialNumber = Phone }));
        Assert.Equal(NoPhone, Scene.Refuse(new ResyncMfaDevice(), _mfa.Resync(Phone, "ann")));
        Assert.Equal(NoPhone, Scene.RefuseRead(new GetMfaDevice(), new() { UserName = "ann", SerialNumber = Phone }));
        var nobody = new IamError("NoSuchEntity", 404, "The user with name x cannot be found.");
        Assert.Equal(nobody, Scene.Refuse(new EnableMfaDevice(), codes with { UserName = "x" }));
        Assert.Equal(nobody, Scene.RefuseRead(new ListMfaDevices(), new() { UserName = "x" }));
    }

    [Fact]
    public void Devices_are_listed_by_whether_they_are_somebodys_without_their_seeds()
    {
        Scene.AddUser("ann");
        _mfa.AddEnabled("phone", "ann");
        _mfa.AddDevice("spare");

        Assert.Equal([Phone, "arn:aws:iam::123456789012:mfa/spare"], Listed("Any"));
        Assert.Equal([Phone], Listed("Assigned"));
        Assert.Equal(["arn:aws:iam::123456789012:mfa/spare"], Listed("Unassigned"));
        var devices = Scene.Read(new ListVirtualMfaDevices(), new()).VirtualMfaDevices;
        Assert.Equal(("ann", Scene.Clock.GetUtcNow()), (devices[0].User?.UserName, devices[0].EnableDate));
        Assert.Equal((null, null), (devices[1].User, devices[1].EnableDate));
        Assert.All(devices, device => Assert.Equal((null, null), (device.Base32StringSeed, device.QrCodePng)));

        IEnumerable<string> Listed(string status) =>
            Scene.Read(new ListVirtualMfaDevices(), new() { AssignmentStatus = status }).VirtualMfaDevices.Select(device => device.SerialNumber);
    }

    [Fact]
    public void Devices_come_in_pages()
    {
        foreach (var name in new[] { "c", "a", "b" })
        {
            _mfa.AddDevice(name);
        }

        var first = Scene.Read(new ListVirtualMfaDevices(), new() { MaxItems = 2 });
        var second = Scene.Read(new ListVirtualMfaDevices(), new() { MaxItems = 2, Marker = first.Marker });

        Assert.Equal((true, false), (first.IsTruncated, second.IsTruncated));
        Assert.Equal(
            ["a", "b", "c"], first.VirtualMfaDevices.Concat(second.VirtualMfaDevices).Select(device => device.SerialNumber.Split('/')[^1]));
    }

    [Fact]
    public void Tags_of_devices_differ_by_case()
    {
        Scene.Do(new CreateVirtualMfaDevice(), new() { VirtualMfaDeviceName = "phone", Tags = [new("team", "a")] });
        Scene.Do(new TagMfaDevice(), new() { SerialNumber = Phone, Tags = [new("Team", "b"), new("team", "c")] });

        Assert.Equal([new("Team", "b"), new("team", "c")], Scene.Read(new ListMfaDeviceTags(), new() { SerialNumber = Phone }).Tags);
        Scene.Do(new UntagMfaDevice(), new() { SerialNumber = Phone, TagKeys = ["Team", "absent"] });
        Assert.Equal([new("team", "c")], Scene.Read(new ListMfaDeviceTags(), new() { SerialNumber = Phone }).Tags);
        Assert.Equal(
            new IamError("InvalidInput", 400, "Duplicate tag keys found."),
            Scene.Refuse(new TagMfaDevice(), new() { SerialNumber = Phone, Tags = [new("x", ""), new("x", "")] }));
        Assert.Equal("InvalidInput", Scene.Refuse(new TagMfaDevice(), new() { SerialNumber = Phone, Tags = [new("AWS:x", "")] }).Code);
        Tag[] many = [.. Enumerable.Range(0, 50).Select(number => new Tag(Samples.Number(number), ""))];
        Assert.Equal("LimitExceeded", Scene.Refuse(new TagMfaDevice(), new() { SerialNumber = Phone, Tags = [.. many] }).Code);
    }
}
