namespace Reeve.Server.Tests.Entities;

/// <summary>Each call on policies, groups and instance profiles as who may not make it, and with parameters that break its constraints.</summary>
public sealed class RefusalTests(RefusingServer refusing) : IClassFixture<RefusingServer>
{
    private const string Any = Accounts.EverythingPolicy;

    private readonly TestServer _server = refusing.Server;

    // Operation, parameters, the resource as AccessDenied words it. ACCT stands for the account's id.
    public static TheoryData<string, string, string> Calls => new()
    {
        { "CreatePolicy", "PolicyName=p&Path=/x/&PolicyDocument=" + Any, "policy p" },
        { "DeletePolicy", "PolicyArn=arn:aws:iam::ACCT:policy/p", "policy arn:aws:iam::ACCT:policy/p" },
        { "CreatePolicyVersion", "PolicyArn=arn:aws:iam::ACCT:policy/p&PolicyDocument={", "policy arn:aws:iam::ACCT:policy/p" },
        { "DeletePolicyVersion", "PolicyArn=arn:aws:iam::ACCT:policy/p&VersionId=v1", "policy arn:aws:iam::ACCT:policy/p" },
        { "SetDefaultPolicyVersion", "PolicyArn=arn:aws:iam::ACCT:policy/p&VersionId=v1", "policy arn:aws:iam::ACCT:policy/p" },
        { "TagPolicy", "PolicyArn=arn:aws:iam::ACCT:policy/p&Tags.member.1.Key=a&Tags.member.1.Value=b", "policy arn:aws:iam::ACCT:policy/p" },
        { "UntagPolicy", "PolicyArn=arn:aws:iam::ACCT:policy/p&TagKeys.member.1=a", "policy arn:aws:iam::ACCT:policy/p" },
        { "ListPolicyTags", "PolicyArn=arn:aws:iam::ACCT:policy/p", "policy arn:aws:iam::ACCT:policy/p" },
        { "ListEntitiesForPolicy", "PolicyArn=arn:aws:iam::ACCT:policy/p", "policy arn:aws:iam::ACCT:policy/p" },
        { "ListPoliciesGrantingServiceAccess", "Arn=arn:aws:iam::ACCT:user/nobody&ServiceNamespaces.member.1=s3", "arn:aws:iam::ACCT:user/nobody" },
        { "CreateGroup", "GroupName=g&Path=/x/", "arn:aws:iam::ACCT:group/x/g" },
        { "GetGroup", "GroupName=g", "group g" },
        { "UpdateGroup", "GroupName=g&NewGroupName=h", "group g" },
        { "DeleteGroup", "GroupName=g", "group g" },
        { "ListGroups", "PathPrefix=/x/", "arn:aws:iam::ACCT:group/x/" },
        { "AddUserToGroup", "GroupName=g&UserName=u", "group g" },
        { "RemoveUserFromGroup", "GroupName=g&UserName=u", "group g" },
        { "ListGroupsForUser", "UserName=u", "user u" },
        { "PutGroupPolicy", "GroupName=g&PolicyName=p&PolicyDocument={", "group g" },
        { "GetGroupPolicy", "GroupName=g&PolicyName=p", "group g" },
        { "DeleteGroupPolicy", "GroupName=g&PolicyName=p", "group g" },
        { "ListGroupPolicies", "GroupName=g", "group g" },
        { "AttachGroupPolicy", "GroupName=g&PolicyArn=arn:aws:iam::ACCT:policy/p", "group g" },
        { "DetachGroupPolicy", "GroupName=g&PolicyArn=arn:aws:iam::ACCT:policy/p", "group g" },
        { "ListAttachedGroupPolicies", "GroupName=g", "group g" },
        { "CreateInstanceProfile", "InstanceProfileName=i", "arn:aws:iam::ACCT:instance-profile/i" },
        { "GetInstanceProfile", "InstanceProfileName=i", "instance profile i" },
        { "DeleteInstanceProfile", "InstanceProfileName=i", "instance profile i" },
        { "ListInstanceProfiles", "MaxItems=1", "arn:aws:iam::ACCT:instance-profile/" },
        { "ListInstanceProfilesForRole", "RoleName=r", "role r" },
        { "AddRoleToInstanceProfile", "InstanceProfileName=i&RoleName=r", "instance profile i" },
        { "RemoveRoleFromInstanceProfile", "InstanceProfileName=i&RoleName=r", "instance profile i" },
        { "TagInstanceProfile", "InstanceProfileName=i&Tags.member.1.Key=a&Tags.member.1.Value=b", "instance profile i" },
        { "UntagInstanceProfile", "InstanceProfileName=i&TagKeys.member.1=a", "instance profile i" },
        { "ListInstanceProfileTags", "InstanceProfileName=i", "instance profile i" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Who_is_not_allowed_is_told_by_AWSs_wording(string operation, string parameters, string resource)
    {
        var answer = await _server.CallAsync(refusing.Nobody, operation, Split(parameters));

        Assert.Equal(
            $"User: arn:aws:iam::{_server.AccountId}:user/nobody is not authorized to perform: iam:{operation} on resource: "
            + $"{resource.Replace("ACCT", _server.AccountId, StringComparison.Ordinal)} because no identity-based policy allows the iam:{operation} action",
            answer.Refused(403, "AccessDenied").Message);
    }

    [Theory]
    [InlineData("CreatePolicy", "Path=x&PolicyDocument=a&PolicyName=p", "path")]
    [InlineData("CreatePolicy", "PolicyName=ü&PolicyDocument=a", "policyName")]
    [InlineData("CreatePolicy", "PolicyName=p", "policyDocument")]
    [InlineData("DeletePolicy", "PolicyArn=short", "policyArn")]
    [InlineData("CreatePolicyVersion", "PolicyArn=arn:aws:iam::aws:policy/p", "policyDocument")]
    [InlineData("SetDefaultPolicyVersion", "PolicyArn=arn:aws:iam::aws:policy/p&VersionId=v0", "versionId")]
    [InlineData("TagPolicy", "PolicyArn=arn:aws:iam::aws:policy/p&Tags.member.1.Key=%3F&Tags.member.1.Value=", "tags.1.member.key")]
    [InlineData("UntagPolicy", "PolicyArn=arn:aws:iam::aws:policy/p&TagKeys.member.1=%3F", "tagKeys")]
    [InlineData("ListEntitiesForPolicy", "PolicyArn=arn:aws:iam::aws:policy/p&EntityFilter=Cat&PolicyUsageFilter=Cat", "entityFilter", "policyUsageFilter")]
    [InlineData("ListPoliciesGrantingServiceAccess", "Arn=arn:aws:iam::123456789012:user/u&ServiceNamespaces.member.1=a:b", "serviceNamespaces")]
    [InlineData("CreateGroup", "GroupName=ü", "groupName")]
    [InlineData("GetGroup", "GroupName=g&MaxItems=0", "maxItems")]
    [InlineData("AddUserToGroup", "GroupName=g", "userName")]
    [InlineData("PutGroupPolicy", "GroupName=g&PolicyName=p", "policyDocument")]
    [InlineData("CreateInstanceProfile", "InstanceProfileName=ü", "instanceProfileName")]
    [InlineData("AddRoleToInstanceProfile", "InstanceProfileName=i", "roleName")]
    public async Task What_breaks_a_constraint_is_told_by_its_name(string operation, string parameters, params string[] fields)
    {
        var answer = await _server.CallAsync(_server.Root, operation, Split(parameters));

        Assert.All(fields, field => Assert.Contains(field, answer.Refused(400, "ValidationError").Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_list_goes_on_only_by_its_own_marker()
    {
        foreach (var operation in (string[])["ListPolicies", "ListGroups", "ListInstanceProfiles"])
        {
            Assert.Equal("Invalid Marker.", (await _server.CallAsync(_server.Root, operation, ("Marker", "made-up"))).Refused(400, "ValidationError").Message);
        }
    }

    private (string Name, string Value)[] Split(string parameters) =>
    [
        .. parameters.Replace("ACCT", _server.AccountId, StringComparison.Ordinal).Split('&')
            .Select(parameter => parameter.Split('=', 2))
            .Select(pair => (pair[0], Uri.UnescapeDataString(pair[1]))),
    ];
}
