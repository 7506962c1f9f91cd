using System.Globalization;
using Reeve.Iam.Operations;

namespace Reeve.Server.Tests.Operations;

/// <summary>A request of an operation that keeps all constraints and names what is not there.</summary>
internal sealed class OperationCase(OperationDescriptor operation, string accountId)
{
    private const string Name = "nothing";
    private const string Id = "ZZZZZZZZZZZZZZZZZZZZZZZZ"; // 24 characters: as long as the longest that is asked for

    // What names something that must be there, wherever it is not what the operation makes.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "AccessKeyId", "Arn", "CertificateId", "DeletionTaskId", "GroupName", "InstanceProfileName", "JobId", "OpenIDConnectProviderArn",
        "PermissionsBoundary", "PolicyArn", "PolicySourceArn", "RoleArn", "RoleName", "SAMLProviderArn", "SSHPublicKeyId", "SerialNumber",
        "ServerCertificateName", "ServiceSpecificCredentialId", "UserName",
    };

    private static readonly HashSet<string> Making = new(StringComparer.Ordinal)
    {
        "CreateGroup", "CreateInstanceProfile", "CreateRole", "CreateUser", "UploadServerCertificate",
    };

    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal) { "SAMLAssertion", "TokenCode", "WebIdentityToken" };

    /// <summary>The operation.</summary>
    public OperationDescriptor Operation => operation;

    /// <summary>Whether the request names something that would have to be there.</summary>
    public bool NamesWhatIsNotThere =>
        !Making.Contains(operation.Name) && operation.Parameters.Any(parameter => IsGiven(parameter) && Naming.Contains(parameter.Name));

    /// <summary>The parameters that the request must give.</summary>
    public IEnumerable<string> Required => operation.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name);

    /// <summary>The members that structures among the parameters must give, each with the parameter that holds them.</summary>
    public IEnumerable<(string Parameter, string Member)> RequiredInside => operation.Parameters.SelectMany(
        parameter => parameter.Members.Where(member => member.IsRequired), (parameter, member) => (parameter.Name, member.Name));

    /// <summary>The texts that have a highest length which a form can exceed.</summary>
    public IEnumerable<(string Parameter, int Longest)> BoundedTexts => operation.Parameters
        .SelectMany(parameter => parameter.Constraints, (parameter, constraint) => (parameter.Name, Longest: LongestOf(constraint)))
        .Where(bound => bound.Longest is > 0 and <= 20_000);

    /// <summary>What a clause says of a value: STS repeats it, unless it is a secret.</summary>
    public string Echo(string parameter, string? value) => operation.Service is ApiService.Iam || Secrets.Contains(parameter) ? ""
        : value is null ? "null "
        : $"'{value}' ";

    /// <summary>Sends the request, without one of its values where that is named.</summary>
    /// <param name="server">The server.</param>
    /// <param name="key">Who signs.</param>
    /// <param name="without">A value that is left out, by its whole name on the wire.</param>
    /// <param name="with">A parameter that is given though it need not be.</param>
    /// <param name="value">What that parameter is in place of the usual.</param>
    public Task<WireAnswer> SendAsync(TestServer server, TestKey key, string? without = null, string? with = null, string? value = null)
    {
        var isSts = operation.Service is ApiService.Sts;
        (string, string)[] form =
        [
            ("Action", operation.Name),
            ("Version", isSts ? TestServer.StsVersion : TestServer.IamVersion),
            .. operation.Parameters
                .Where(parameter => (IsGiven(parameter) || parameter.Name == with) && parameter.Name != without)
                .SelectMany(parameter => parameter.Name == with && value is not null ? [(with, value)] : Values(parameter.Name))
                .Where(given => given.Name != without),
        ];
        return server.SendAsync(server.Sign(server.Post(TestServer.Form(form)), key, isSts ? "sts" : "iam"));
    }

    // "1 to 64 characters": 64; 0 for another constraint.
    private static int LongestOf(string constraint) =>
        constraint.Split(' ') is [_, "to", var longest, "characters"] ? int.Parse(longest, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // Without a name of a user many operations are about the caller.
    private static bool IsGiven(MemberDescriptor parameter) => parameter.IsRequired || parameter.Name is "UserName";

    private IEnumerable<(string Name, string Value)> Values(string parameter) => parameter switch
    {
        "Tags" => [("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v")],
        "ActionNames" => [("ActionNames.member.1", "iam:GetUser")],
        "PolicyInputList" => [("PolicyInputList.member.1", Accounts.EverythingPolicy)],
        "ServiceNamespaces" => [("ServiceNamespaces.member.1", "iam")],
        "TagKeys" => [("TagKeys.member.1", "k")],
        "ThumbprintList" => [("ThumbprintList.member.1", new string('a', 40))],
        _ => [(parameter, Value(parameter))],
    };

    private string Value(string parameter) => parameter switch
    {
        "UserName" or "GroupName" or "RoleName" or "PolicyName" or "InstanceProfileName" or "ServerCertificateName" or "VirtualMFADeviceName"
            or "Name" or "RoleSessionName" or "AccountAlias" or "ClientID" or "Description" => Name,
        "DeletionTaskId" => "task/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots/00000000-0000-0000-0000-000000000000",
        "AccessKeyId" or "SSHPublicKeyId" or "ServiceSpecificCredentialId" or "CertificateId" => Id,
        "Arn" or "PolicySourceArn" => Arn("user"),
        "PolicyArn" or "PermissionsBoundary" => Arn("policy"),
        "RoleArn" => Arn("role"),
        "SerialNumber" => Arn("mfa"),
        "OpenIDConnectProviderArn" => Arn("oidc-provider"),
        "SAMLProviderArn" or "PrincipalArn" => Arn("saml-provider"),
        "PolicyDocument" => Accounts.EverythingPolicy,
        "AssumeRolePolicyDocument" =>
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ec2.amazonaws.com"}}]}""",
        "AWSServiceName" => "lex.amazonaws.com",
        "ServiceName" => "codecommit.amazonaws.com",
        "ServiceNamespace" => "iam",
        "Url" => "https://issuer.example.com",
        "VersionId" => "v9",
        "JobId" => "00000000-0000-0000-0000-000000000000",
        "EntityPath" => "o-aaaaaaaaaa/r-aaaa/",
        "AuthenticationCode1" or "AuthenticationCode2" => "123456",
        "Encoding" => "SSH",
        "Status" => "Inactive",
        "GlobalEndpointTokenVersion" => "v2Token",
        "SAMLMetadataDocument" => new string('x', 1000),
        "OldPassword" or "NewPassword" or "Password" => "a Pass-word 1",
        "CertificateBody" or "PrivateKey" or "SSHPublicKeyBody" or "SAMLAssertion" or "WebIdentityToken" or "EncodedMessage" => "none",
        _ => throw new NotSupportedException($"{operation.Name} has the parameter {parameter}, for which there is no value here: give it one."),
    };

    private string Arn(string type) => $"arn:aws:iam::{accountId}:{type}/{Name}";
}
