using Reeve.Iam.Callers;
using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Storage;
using static Reeve.Iam.Tests.StsScene;

namespace Reeve.Iam.Tests.Operations.Sts;

/// <summary>Sessions that an MFA device vouches for.</summary>
public sealed class MfaSessionTests
{
    private const string Alice = "arn:aws:iam::111111111111:user/Alice";
    private const string AsksForMfa = """{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""";
    private const string WrongCode = "MultiFactorAuthentication failed with invalid MFA one time pass code. ";
    private const string Unknown =
        "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly StsScene _scene = new();
    private readonly Credential _alice;
    private readonly SceneDevice _phone;
    private readonly string _role;

    public MfaSessionTests()
    {
        _alice = _scene.AddUser("Alice", Allow("*"));
        _phone = _scene.AddDeviceOf("Alice");
        _role = _scene.AddRole("Deploy", Trust(Alice), Allow("*"));
    }

    [Theory]
    [InlineData("GetSessionToken")]
    [InlineData("AssumeRole")]
    public void A_code_counts_once_for_both_operations_together(string operation)
    {
        var proof = _phone.Proof();

        Assert.IsType<Result<CallOutcome>.Ok>(Call(operation, proof));

        Assert.Equal(IamErrors.AccessDenied(WrongCode), Error(Call(operation, proof)));
        Assert.Equal(IamErrors.AccessDenied(WrongCode), Error(Call("GetSessionToken", proof)));
        Assert.Equal(IamErrors.AccessDenied(WrongCode), Error(Call("AssumeRole", proof)));
        Assert.Equal(IamErrors.AccessDenied(WrongCode), Error(Call(operation, _phone.Proof(-1)))); // an older one is used up too
        _scene.Clock.Advance(Step);
        Assert.IsType<Result<CallOutcome>.Ok>(Call(operation, _phone.Proof()));
    }

    [Fact]
    public void Only_a_call_with_a_code_changes_the_account_and_only_the_device()
    {
        Assert.Null(Assert.IsType<Result<CallOutcome>.Ok>(Call("AssumeRole")).Value.After);
        Assert.Null(Assert.IsType<Result<CallOutcome>.Ok>(Call("GetSessionToken")).Value.After);

        var after = Assert.IsType<Result<CallOutcome>.Ok>(Call("AssumeRole", _phone.Proof())).Value.After;

        Assert.NotNull(after);
        Assert.Equal([EntityKind.VirtualMfaDevice], after.Pending.Select(change => change.Kind));
    }

    [Fact]
    public void A_code_is_not_used_up_by_a_call_that_is_refused()
    {
        var elsewhere = _scene.AddRole("Elsewhere", Trust("arn:aws:iam::111111111111:root", condition: """{"Bool":{"aws:MultiFactorAuthPresent":"false"}}"""));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(_alice, elsewhere, _phone.Proof()));

        Assert.IsType<Result<CallOutcome>.Ok>(Call("AssumeRole", _phone.Proof()));
    }

    [Theory]
    [InlineData("GetSessionToken")]
    [InlineData("AssumeRole")]
    public void What_is_no_proof_is_refused_whatever_policies_say(string operation)
    {
        _scene.AddUser("Bob");
        var bobs = _scene.AddDeviceOf("Bob");
        var nobodys = _scene.AddDevice("spare", null);
        var roots = _scene.AddDevice("roots", Home);
        _scene.AddUser("Alice", accountId: Other);
        var elsewhere = _scene.AddDeviceOf("Alice", Other);

        Assert.Equal(IamErrors.AccessDenied(WrongCode), Error(Call(operation, _phone.Proof(5))));
        foreach (var device in (SceneDevice[])[bobs, nobodys, roots, elsewhere])
        {
            Assert.Equal(IamErrors.AccessDenied(Unknown), Error(Call(operation, device.Proof())));
        }

        Assert.Equal(IamErrors.AccessDenied(Unknown), Error(Call(operation, "SerialNumber=GAHT12345678", "TokenCode=" + _phone.Code())));
        foreach (var half in (string[])["SerialNumber=" + _phone.SerialNumber, "TokenCode=" + _phone.Code()])
        {
            Assert.Equal(
                IamErrors.AccessDenied("MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code."), Error(Call(operation, half)));
        }
    }

    [Fact]
    public void A_device_that_is_taken_from_its_owner_vouches_for_nobody()
    {
        _scene.Ok(_scene.Root(), ApiService.Iam, "DeactivateMFADevice", "UserName=Alice", "SerialNumber=" + _phone.SerialNumber);

        Assert.Equal(IamErrors.AccessDenied(Unknown), Error(Call("GetSessionToken", _phone.Proof())));
    }

    [Fact]
    public void The_roots_device_vouches_for_the_roots_session()
    {
        var device = _scene.AddDevice("roots", Home);

        var session = _scene.Made(_scene.Sts(_scene.Root(), "GetSessionToken", device.Proof()));

        Assert.Equal(_scene.Clock.GetUtcNow(), session.Session?.MfaAt);
        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Iam(session, "ListUsers"));
        Assert.Equal(IamErrors.AccessDenied(Unknown), Error(_scene.Sts(_scene.Root(), "GetSessionToken", _phone.Proof())));
    }

    [Fact]
    public void A_trust_policy_asks_for_MFA_and_a_chain_loses_it()
    {
        var first = _scene.AddRole("First", Trust(Alice, condition: AsksForMfa), Allow("*"));
        var second = _scene.AddRole("Second", Trust("111111111111", condition: AsksForMfa));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(_alice, first));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(_scene.Made(Call("GetSessionToken")), first));

        var withCode = _scene.Assume(_alice, first, _phone.Proof());
        var withSession = _scene.Assume(_scene.Made(Call("GetSessionToken", _phone.Proof(1))), first);

        Assert.NotNull(withCode.Session?.MfaAt);
        Assert.NotNull(withSession.Session?.MfaAt);
        var chained = _scene.Assume(withCode, second);
        Assert.Null(chained.Session?.MfaAt);
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(chained, second));
    }

    [Fact]
    public void A_role_of_another_account_asks_for_the_callers_device()
    {
        var shared = _scene.AddRole("Shared", Trust(Alice, condition: """{"NumericLessThan":{"aws:MultiFactorAuthAge":"60"}}"""), accountId: Other);
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.TryAssume(_alice, shared));

        var proof = _phone.Proof();
        Assert.Equal(Other, _scene.Assume(_alice, shared, proof).Session?.AccountId);

        Assert.Equal(IamErrors.AccessDenied(WrongCode), Error(_scene.TryAssume(_alice, shared, proof)));
    }

    [Fact]
    public void The_age_of_MFA_is_counted_from_the_code_also_in_a_role()
    {
        var role = _scene.AddRole(
            "Fresh", Trust(Alice), """{"Effect":"Allow","Action":"iam:*","Resource":"*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":"600"}}}""");
        var own = _scene.Made(Call("GetSessionToken", _phone.Proof()));
        _scene.Clock.Advance(TimeSpan.FromMinutes(9));
        var session = _scene.Assume(own, role);

        Assert.IsType<Result<CallOutcome>.Ok>(_scene.Iam(session, "ListUsers"));
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<Result<CallOutcome>.Failed>(_scene.Iam(session, "ListUsers"));
    }

    [Fact]
    public void A_roles_session_has_no_device_of_its_own()
    {
        var session = _scene.Assume(_alice, _role);
        var other = _scene.AddRole("Other", Trust("111111111111"));

        Assert.Equal(IamErrors.AccessDenied(Unknown), Error(_scene.TryAssume(session, other, _phone.Proof())));
    }

    private Result<CallOutcome> Call(string operation, params string[] form) =>
        operation is "AssumeRole" ? _scene.TryAssume(_alice, _role, form) : _scene.Sts(_alice, operation, form);
}
