using Reeve.Iam.Mfa;
using Reeve.Iam.Operations.Mfa;

namespace Reeve.Iam.Tests.Operations.Mfa;

public sealed class MfaCodeTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly MfaScene _mfa = new();
    private readonly string _serialNumber;
    private readonly string _userId;

    public MfaCodeTests()
    {
        _mfa.Scene.AddUser("ann");
        _serialNumber = _mfa.AddEnabled("phone", "ann");
        _userId = _mfa.Scene.User("ann").UniqueId;
        _mfa.Scene.Clock.Advance(10 * Step);
    }

    [Theory]
    [InlineData(-2, MfaVerdict.WrongCode)]
    [InlineData(-1, MfaVerdict.Accepted)]
    [InlineData(0, MfaVerdict.Accepted)]
    [InlineData(1, MfaVerdict.Accepted)]
    [InlineData(2, MfaVerdict.WrongCode)]
    public void A_code_may_be_one_step_off(int steps, object verdict) =>
        Assert.Equal(verdict, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber, steps)));

    [Fact]
    public void A_code_is_taken_once_and_so_are_those_before_it()
    {
        var (earlier, code) = (_mfa.Code(_serialNumber, -1), _mfa.Code(_serialNumber));

        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, _serialNumber, code));
        Assert.Equal(MfaVerdict.WrongCode, _mfa.Give(_userId, _serialNumber, code));
        Assert.Equal(MfaVerdict.WrongCode, _mfa.Give(_userId, _serialNumber, earlier));
        _mfa.Scene.Clock.Advance(Step);
        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber)));
    }

    [Fact]
    public void The_codes_that_enabled_a_device_are_used()
    {
        var serialNumber = _mfa.AddDevice("tablet");
        var enabling = _mfa.Enabling(serialNumber, "ann");
        _mfa.Scene.Do(new EnableMfaDevice(), enabling);

        Assert.Equal(MfaVerdict.WrongCode, _mfa.Give(_userId, serialNumber, enabling.AuthenticationCode2));
        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, serialNumber, _mfa.Code(serialNumber, 1)));
    }

    [Fact]
    public void The_device_of_another_is_unknown()
    {
        _mfa.Scene.AddUser("bob");
        var code = _mfa.Code(_serialNumber);

        Assert.Equal(MfaVerdict.UnknownDevice, _mfa.Give(_mfa.Scene.User("bob").UniqueId, _serialNumber, code));
        Assert.Equal(MfaVerdict.UnknownDevice, _mfa.Give(Scene.AccountId, _serialNumber, code));
        Assert.Equal(MfaVerdict.UnknownDevice, _mfa.Give(_userId, _serialNumber + "x", code));
        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, _serialNumber, code));
    }

    [Fact]
    public void A_device_that_is_deactivated_is_unknown_and_its_used_codes_stay_used()
    {
        var code = _mfa.Code(_serialNumber);
        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, _serialNumber, code));
        _mfa.Scene.Do(new DeactivateMfaDevice(), new() { UserName = "ann", SerialNumber = _serialNumber });
        Assert.Equal(MfaVerdict.UnknownDevice, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber, 1)));

        Assert.Equal("InvalidAuthenticationCode", _mfa.Scene.Refuse(new EnableMfaDevice(), _mfa.Enabling(_serialNumber, "ann")).Code);
        _mfa.Scene.Do(new EnableMfaDevice(), _mfa.Enabling(_serialNumber, "ann", steps: 2));
    }

    [Fact]
    public void Guesses_are_counted_and_come_back_with_time()
    {
        var wrong = _mfa.Code(_serialNumber, 5);
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(MfaVerdict.WrongCode, _mfa.Give(_userId, _serialNumber, wrong));
        }

        Assert.Equal(MfaVerdict.TooManyTries, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber)));
        _mfa.Scene.Clock.Advance(2 * Step);
        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber)));
    }

    [Fact]
    public void A_device_whose_clock_is_astray_is_brought_into_step()
    {
        const int astray = 100;
        Assert.Equal(MfaVerdict.WrongCode, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber, astray)));

        _mfa.Scene.Do(new ResyncMfaDevice(), _mfa.Resync(_serialNumber, "ann", astray));
        _mfa.Scene.Clock.Advance(Step);

        Assert.Equal(MfaVerdict.WrongCode, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber)));
        Assert.Equal(MfaVerdict.Accepted, _mfa.Give(_userId, _serialNumber, _mfa.Code(_serialNumber, astray)));
    }

    [Fact]
    public void A_clock_too_far_astray_is_refused() => Assert.Equal(
        "InvalidAuthenticationCode", _mfa.Scene.Refuse(new ResyncMfaDevice(), _mfa.Resync(_serialNumber, "ann", 300)).Code);
}
