namespace Reeve.Policy.Differential.Tests.Random;

/// <summary>The few words that random cases are made of: few, so that patterns and requests meet.</summary>
internal static class Vocabulary
{
    public const string Account = "111122223333";
    public const string OtherAccount = "444455556666";

    public static readonly string[] Actions =
    [
        "s3:GetObject", "S3:getOBJECT", "s3:PutObject", "s3:Get", "sts:AssumeRole", "sts:TagSession", "sts:AssumeRoleWithWebIdentity", "iam:PassRole",
    ];

    public static readonly string[] ActionPatterns =
    [
        "*", "s3:*", "S3:Get*", "s3:?etObject", "s3:*Object", "s3:GETOBJECT", "s3:Get", "s3:*e*t*", "s3:Get?", "*:*", "s?:GetObject", "sts:*",
        "sts:AssumeRole", "sts:AssumeRole*", "STS:tagsession", "iam:PassRole", "iam:\u212A*",
    ];

    public static readonly string[] TrustActionPatterns =
    [
        "sts:AssumeRole", "sts:AssumeRole*", "STS:AssumeRole?ithWebIdentity", "sts:TagSession", "sts:*", "sts:SetSourceIdentity",
    ];

    public static readonly string[] Resources =
    [
        "arn:aws:s3:::bucket/alice/file", "arn:aws:s3:::bucket/ALICE/file", "arn:aws:s3:::bucket/*/file", "arn:aws:s3:::bucket/a:b",
        "arn:aws:s3:::bucket/\U0001D11Elice", "arn:aws:s3:::bucket/${aws:username}", "arn:aws:s3:::bucket/", "arn:aws-cn:s3:::bucket/alice/file",
        "arn:aws:sns:eu-west-1:111122223333:topic", "arn:aws:sns:eu-west-1:444455556666:topic:part",
        "arn:aws:iam::111122223333:role/ops/target", "arn:aws:iam::444455556666:role/target", "*",
    ];

    public static readonly string[] ResourcePatterns =
    [
        "*", "arn:aws:s3:::*", "arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/alice/file", "arn:aws:s3:::bucket/?lice*", "arn:*:s3:::bucket/*/file",
        "arn:aws:s3:::bucket/${aws:username}/*", "arn:aws:s3:::bucket/${AWS:UserName}", "arn:aws:s3:::bucket/${ex:text, 'alice'}/file",
        "arn:aws:s3:::bucket/${ex:list}", "arn:aws:s3:::bucket/${ex:list, 'alice'}/file", "arn:aws:s3:::bucket/${*}/file", "arn:aws:s3:::bucket/${?}lice/*",
        "arn:aws:s3:::bucket/${$}{aws:username}", "arn:aws:s3:::bucket/a:?", "arn:aws:s3:::bucket/", "arn:aws:s3:*:*:bucket/*", "arn:aws:s?:::bucket/*",
        "arn:aws:*:::bucket/*",
        "arn:aws:sns:eu-west-?:111122223333:topic", "arn:aws:sns:*:*:*", "arn:aws:s3", "arn:aws:sns:eu-west-1", "arn:aws:sns:eu*:topic", "arn:aws:sns:*:*:topic:*",
        "arn:aws:sns:${aws:username}:111122223333:topic", "arn:aws:iam::111122223333:role/*", "arn:aws:iam::*:role/*target",
    ];

    public static readonly string[] ServiceNames = ["ledger.example.com", "Ledger.example.com"];

    public static readonly string[] AwsPrincipals =
    [
        "*", Account, OtherAccount, "arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:user/team/alice",
        "arn:aws:iam::111122223333:user/team/Alice", "arn:aws:iam::111122223333:role/ops/deploy", "arn:aws:iam::111122223333:role/plain",
        "arn:aws:sts::111122223333:assumed-role/deploy/ci", "arn:aws:sts::111122223333:assumed-role/deploy/other",
        "arn:aws:sts::111122223333:federated-user/bob", "arn:aws:iam::444455556666:user/eve",
        "arn:aws:iam::111122223333:role/aws-service-role/ledger.example.com/AWSServiceRoleForLedger", "AIDAALICEALICEALICE22", "AROADEPLOYDEPLOYDEP22",
    ];

    public static readonly string[] Providers = ["accounts.google.com", "arn:aws:iam::111122223333:oidc-provider/id.example.com"];
}
