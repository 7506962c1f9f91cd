using Reeve.Server.Tests.Wire;

namespace Reeve.Server.Tests.Credentials;

/// <summary>Who may do nothing may do none of this, and what is not valid is told before.</summary>
public sealed class RefusalTests(WireServer wire) : IClassFixture<WireServer>, IAsyncLifetime
{
    private const string Phone = "arn:aws:iam::123456789012:mfa/phone";
    private static readonly (string, string)[] Codes = [("AuthenticationCode1", "123456"), ("AuthenticationCode2", "123456")];

    private readonly TestServer _server = wire.Server;
    private TestKey? _ann;

    public static TheoryData<string, string, string> Calls => new()
    {
        { "CreateAccountAlias", "AccountAlias=acme", "*" },
        { "DeleteAccountAlias", "AccountAlias=acme", "*" },
        { "ListAccountAliases", "", "*" },
        { "UpdateAccountPasswordPolicy", "", "*" },
        { "GetAccountPasswordPolicy", "", "*" },
        { "DeleteAccountPasswordPolicy", "", "*" },
        { "SetSecurityTokenServicePreferences", "GlobalEndpointTokenVersion=v2Token", "*" },
        { "CreateLoginProfile", "UserName=bob&Password=x", "user bob" },
        { "GetLoginProfile", "UserName=bob", "user bob" },
        { "UpdateLoginProfile", "UserName=bob&Password=x", "user bob" },
        { "DeleteLoginProfile", "UserName=bob", "user bob" },
        { "ChangePassword", "OldPassword=x&NewPassword=y", "user ANN" },
        { "CreateVirtualMFADevice", "VirtualMFADeviceName=phone", Phone },
        { "EnableMFADevice", $"UserName=bob&SerialNumber={Phone}&AuthenticationCode1=123456&AuthenticationCode2=123456", "user bob" },
        { "ResyncMFADevice", $"UserName=bob&SerialNumber={Phone}&AuthenticationCode1=123456&AuthenticationCode2=123456", "user bob" },
        { "DeactivateMFADevice", $"UserName=bob&SerialNumber={Phone}", "user bob" },
        { "DeleteVirtualMFADevice", $"SerialNumber={Phone}", Phone },
        { "ListMFADevices", "UserName=bob", "user bob" },
        { "GetMFADevice", $"SerialNumber={Phone}&UserName=bob", "user bob" },
        { "ListVirtualMFADevices", "", "arn:aws:iam::123456789012:mfa/" },
        { "TagMFADevice", $"SerialNumber={Phone}&Tags.member.1.Key=a&Tags.member.1.Value=b", Phone },
        { "UntagMFADevice", $"SerialNumber={Phone}&TagKeys.member.1=a", Phone },
        { "ListMFADeviceTags", $"SerialNumber={Phone}", Phone },
        { "GenerateCredentialReport", "", "*" },
        { "GetCredentialReport", "", "*" },
    };

    public async ValueTask InitializeAsync() => _ann = await _server.AddUserAsync(_server.Root, "ann-" + Guid.CreateVersion7().ToString("N")[20..]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Who_is_allowed_nothing_is_refused(string action, string parameters, string resource)
    {
        var answer = (await _server.CallAsync(_ann!, action, Pairs(parameters))).Refused(403, "AccessDenied"); // made before each test

        var account = _server.AccountId;
        var caller = answer.Message.Split(' ')[1];
        var named = resource.Replace("123456789012", account, StringComparison.Ordinal).Replace("ANN", caller.Split('/')[^1], StringComparison.Ordinal);
        Assert.Equal(
            $"User: {caller} is not authorized to perform: iam:{action} on resource: {named} because no identity-based policy allows the iam:{action} action",
            answer.Message.Replace(Phone, named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_may_not_be_asked_about_is_as_one_that_is_not_there()
    {
        var theirs = (await _server.CallAsync(_ann!, "GetAccessKeyLastUsed", ("AccessKeyId", _server.Root.Id))).Refused(403, "AccessDenied");
        var nobodys = (await _server.CallAsync(_server.Root, "GetAccessKeyLastUsed", ("AccessKeyId", "AKIAIOSFODNN7EXAMPLE"))).Refused(403, "AccessDenied");

        Assert.EndsWith($" is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key {_server.Root.Id}", theirs.Message, StringComparison.Ordinal);
        Assert.EndsWith(" is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key AKIAIOSFODNN7EXAMPLE", nobodys.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateAccountAlias", "AccountAlias=a--b", "Value at 'accountAlias' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$")]
    [InlineData("UpdateAccountPasswordPolicy", "MinimumPasswordLength=5", "Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value greater than or equal to 6")]
    [InlineData("CreateLoginProfile", "UserName=bob", "Value at 'password' failed to satisfy constraint: Member must not be null")]
    [InlineData("ChangePassword", "OldPassword=hunter2", "Value at 'newPassword' failed to satisfy constraint: Member must not be null")]
    [InlineData("SetSecurityTokenServicePreferences", "GlobalEndpointTokenVersion=v3Token", "Value at 'globalEndpointTokenVersion' failed to satisfy constraint: Member must satisfy enum value set")]
    [InlineData("CreateVirtualMFADevice", "", "Value at 'virtualMFADeviceName' failed to satisfy constraint: Member must not be null")]
    [InlineData("DeleteVirtualMFADevice", "SerialNumber=short", "Value at 'serialNumber' failed to satisfy constraint: Member must have length greater than or equal to 9")]
    [InlineData("ListVirtualMFADevices", "AssignmentStatus=assigned", "Value at 'assignmentStatus' failed to satisfy constraint: Member must satisfy enum value set")]
    [InlineData("GetAccessKeyLastUsed", "AccessKeyId=AKIA", "Value at 'accessKeyId' failed to satisfy constraint: Member must have length greater than or equal to 16")]
    public async Task What_is_not_valid_is_told(string action, string parameters, string clause) => Assert.Equal(
        "1 validation error detected: " + clause,
        (await _server.CallAsync(_server.Root, action, Pairs(parameters))).Refused(400, "ValidationError").Message);

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    public async Task A_code_is_six_ASCII_digits(string code)
    {
        var answer = await _server.CallAsync(
            _server.Root, "EnableMFADevice", [("UserName", "ann"), ("SerialNumber", Phone), ("AuthenticationCode1", code), Codes[1]]);

        Assert.Contains("'authenticationCode1'", answer.Refused(400, "ValidationError").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(code, answer.Body, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Pairs(string parameters) =>
        [.. parameters.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
}
