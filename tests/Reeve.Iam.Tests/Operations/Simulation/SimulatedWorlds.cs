using CsCheck;

namespace Reeve.Iam.Tests.Operations.Simulation;

/// <summary>Generates policies and calls that have to do with each other.</summary>
internal static class SimulatedWorlds
{
    private static readonly Gen<string> Effects = OneOf("Allow", "Allow", "Allow", "Deny");

    private static readonly Gen<string> Actions = OneOf(
        "\"Action\":\"*\"", "\"Action\":\"iam:*\"", "\"Action\":\"iam:*User*\"", "\"Action\":[\"iam:Get*\",\"iam:List*\"]", "\"Action\":\"iam:TagUser\"",
        "\"Action\":[\"iam:CreateUser\",\"iam:UpdateUser\"]", "\"Action\":\"iam:AttachRolePolicy\"", "\"NotAction\":\"iam:Delete*\"", "\"Action\":\"s3:*\"");

    private static readonly Gen<string> Resources = OneOf(
        "\"Resource\":\"*\"", "\"Resource\":\"*\"", "\"Resource\":\"arn:aws:iam::123456789012:user/*\"", "\"Resource\":\"arn:aws:iam::123456789012:user/staff/bob\"",
        "\"Resource\":\"arn:aws:iam::*:role/*\"", "\"Resource\":\"arn:aws:iam::123456789012:user/staff/${aws:username}\"",
        "\"NotResource\":\"arn:aws:iam::123456789012:user/staff/*\"", "\"Resource\":\"arn:aws:iam::123456789012:user/${aws:PrincipalTag/team, 'staff'}/*\"");

    private static readonly Gen<string> Conditions = OneOf(
        "", "", "", "", "\"StringEquals\":{\"aws:username\":\"alice\"}", "\"StringNotEquals\":{\"aws:PrincipalTag/team\":\"red\"}",
        "\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:user/staff/*\"}", "\"StringEquals\":{\"aws:PrincipalType\":\"User\"}",
        "\"IpAddress\":{\"aws:SourceIp\":\"192.0.2.0/24\"}", "\"Bool\":{\"aws:SecureTransport\":\"false\"}", "\"StringLike\":{\"aws:userid\":\"AIDA*\"}",
        "\"StringEquals\":{\"aws:ResourceTag/team\":\"${aws:PrincipalTag/team}\"}", "\"StringEqualsIfExists\":{\"iam:ResourceTag/team\":\"red\"}",
        "\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[\"team\"]}", "\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":\"team\"}",
        "\"ArnEquals\":{\"iam:PolicyARN\":\"arn:aws:iam::aws:policy/One\"}", "\"Null\":{\"aws:MultiFactorAuthAge\":\"true\"}",
        "\"DateGreaterThan\":{\"aws:CurrentTime\":\"2025-06-01T00:00:00Z\"}", "\"NumericLessThan\":{\"aws:EpochTime\":\"1000\"}",
        "\"StringLike\":{\"aws:userid\":\"AROA*:job\"}", "\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}", "\"StringEquals\":{\"aws:PrincipalTag/shift\":\"night\"}",
        "\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/deploy\"}", "\"StringEquals\":{\"aws:PrincipalType\":\"AssumedRole\"}",
        "\"DateLessThan\":{\"aws:TokenIssueTime\":\"2026-06-01T00:00:00Z\"}", "\"StringNotEquals\":{\"aws:SourceIdentity\":\"alice\"}",
        "\"StringEquals\":{\"aws:ResourceAccount\":\"${aws:PrincipalAccount}\"}", "\"StringEquals\":{\"aws:RequestedRegion\":\"us-east-1\"}");

    private static readonly Gen<string[]> Calls = OneOf<string[]>(
        ["GetUser", "UserName=bob"], ["GetUser"], ["ListUsers"], ["CreateUser", "UserName=carol"],
        ["CreateUser", "UserName=carol", "Tags.member.1.Key=team", "Tags.member.1.Value=blue"], ["DeleteUser", "UserName=bob"],
        ["TagUser", "UserName=bob", "Tags.member.1.Key=team", "Tags.member.1.Value=blue", "Tags.member.2.Key=x", "Tags.member.2.Value=y"],
        ["UntagUser", "UserName=alice", "TagKeys.member.1=team"], ["UpdateUser", "UserName=bob", "NewUserName=bert"], ["GetRole", "RoleName=deploy"],
        ["AttachRolePolicy", "RoleName=deploy", "PolicyArn=arn:aws:iam::aws:policy/One"], ["GetUser", "UserName=nobody"]);

    public static Gen<SimulatedWorld> Gen { get; } = CsCheck.Gen.Select(
        Statement.Array[0, 4], OrNone(Statement), OrNone(Statement), Calls, (inline, attached, boundary, call) => new SimulatedWorld(inline, attached, boundary, call));

    private static Gen<string> Statement => CsCheck.Gen.Select(Effects, Actions, Resources, Conditions, (effect, action, resource, condition) =>
        $"{{\"Effect\":\"{effect}\",{action},{resource}{(condition.Length == 0 ? "" : ",\"Condition\":{" + condition + "}")}}}");

    private static Gen<string?> OrNone(Gen<string> texts) => CsCheck.Gen.Select(CsCheck.Gen.Bool, texts, (isThere, text) => isThere ? text : null);

    private static Gen<T> OneOf<T>(params T[] values) => CsCheck.Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
