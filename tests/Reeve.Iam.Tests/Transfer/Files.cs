namespace Reeve.Iam.Tests.Transfer;

/// <summary>Files as the AWS CLI prints them, and in parts.</summary>
internal static class Files
{
    public const string AllowAll = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    public const string TrustEc2 =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>One of everything that a file can hold.</summary>
    public const string Everything = $$"""
        {
            "UserDetailList": [
                {
                    "Path": "/people/",
                    "UserName": "Alice",
                    "UserId": "AIDA2222222222222222A",
                    "Arn": "arn:aws:iam::111122223333:user/people/Alice",
                    "CreateDate": "2020-01-02T03:04:05+00:00",
                    "UserPolicyList": [{ "PolicyName": "own", "PolicyDocument": {{AllowAll}} }],
                    "GroupList": ["Devs"],
                    "AttachedManagedPolicies": [{ "PolicyName": "Ledger", "PolicyArn": "arn:aws:iam::111122223333:policy/x/Ledger" }],
                    "PermissionsBoundary": { "PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/x/Ledger" },
                    "Tags": [{ "Key": "aws:cloudformation:stack-name", "Value": "s" }]
                }
            ],
            "GroupDetailList": [
                { "Path": "/", "GroupName": "Devs", "GroupId": "AGPA2222222222222222A", "Arn": "arn:aws:iam::111122223333:group/Devs",
                  "CreateDate": "2020-01-02T03:04:05+00:00", "GroupPolicyList": [], "AttachedManagedPolicies": [] }
            ],
            "RoleDetailList": [
                {
                    "Path": "/", "RoleName": "runner", "RoleId": "AROA2222222222222222A", "Arn": "arn:aws:iam::111122223333:role/runner",
                    "CreateDate": "2020-01-02T03:04:05Z",
                    "AssumeRolePolicyDocument": "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%7B%22AWS%22%3A%22arn%3Aaws%3Aiam%3A%3A111122223333%3Auser%2Fpeople%2FAlice%22%7D%2C%22Action%22%3A%22sts%3AAssumeRole%22%7D%5D%7D",
                    "Description": "Runs things", "MaxSessionDuration": 7200,
                    "InstanceProfileList": [
                        { "Path": "/", "InstanceProfileName": "runners", "InstanceProfileId": "AIPA2222222222222222A",
                          "Arn": "arn:aws:iam::111122223333:instance-profile/runners", "CreateDate": "2020-01-02T03:04:05Z",
                          "Roles": [{ "Path": "/", "RoleName": "runner", "RoleId": "AROA2222222222222222A", "Arn": "arn:aws:iam::111122223333:role/runner",
                                      "CreateDate": "2020-01-02T03:04:05Z", "AssumeRolePolicyDocument": {{TrustEc2}} }] }
                    ],
                    "RolePolicyList": [], "AttachedManagedPolicies": [], "Tags": [], "RoleLastUsed": { "LastUsedDate": "2024-01-01T00:00:00Z", "Region": "us-east-1" }
                },
                {
                    "Path": "/aws-service-role/lex.amazonaws.com/", "RoleName": "AWSServiceRoleForLexBots", "RoleId": "AROA2222222222222222B",
                    "Arn": "arn:aws:iam::111122223333:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots", "CreateDate": "2020-01-02T03:04:05Z",
                    "AssumeRolePolicyDocument": {{TrustEc2}}, "InstanceProfileList": [], "RolePolicyList": [],
                    "AttachedManagedPolicies": [{ "PolicyName": "LexPolicy", "PolicyArn": "arn:aws:iam::aws:policy/aws-service-role/LexPolicy" }], "Tags": [], "RoleLastUsed": {}
                }
            ],
            "Policies": [
                {
                    "PolicyName": "Ledger", "PolicyId": "ANPA2222222222222222A", "Arn": "arn:aws:iam::111122223333:policy/x/Ledger", "Path": "/x/",
                    "DefaultVersionId": "v3", "AttachmentCount": 1, "PermissionsBoundaryUsageCount": 1, "IsAttachable": true,
                    "CreateDate": "2020-01-02T03:04:05Z", "UpdateDate": "2021-01-02T03:04:05Z",
                    "PolicyVersionList": [
                        { "Document": {{AllowAll}}, "VersionId": "v5", "IsDefaultVersion": false, "CreateDate": "2021-01-02T03:04:05Z" },
                        { "Document": {{AllowAll}}, "VersionId": "v3", "IsDefaultVersion": true, "CreateDate": "2020-02-02T03:04:05Z" }
                    ]
                },
                { "PolicyName": "LexPolicy", "PolicyId": "ANPALEX", "Arn": "arn:aws:iam::aws:policy/aws-service-role/LexPolicy", "Path": "/aws-service-role/",
                  "DefaultVersionId": "v1", "PolicyVersionList": [] }
            ],
            "InstanceProfileList": [{ "InstanceProfileName": "empty", "CreateDate": "2020-01-02T03:04:05Z", "Tags": [{ "Key": "k", "Value": "v" }] }]
        }
        """;

    public static string Users(string users) => $$"""{"UserDetailList":[{{users}}]}""";

    public static string Roles(string roles) => $$"""{"RoleDetailList":[{{roles}}]}""";

    /// <summary>A role of the file's account, with more members after those that it must have.</summary>
    public static string Role(string name, string trust = TrustEc2, string path = "/", string more = "") =>
        $$"""{"RoleName":"{{name}}","Path":"{{path}}","Arn":"arn:aws:iam::111122223333:role{{path}}{{name}}","AssumeRolePolicyDocument":{{trust}}{{more}}}""";

    public static string Trust(string arn) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{arn}}"},"Action":"sts:AssumeRole"}]}""";
}
