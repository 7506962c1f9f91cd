using System.Globalization;
using System.Text.Json;

namespace Reeve.Load;

/// <summary>Makes the file of an account, as the AWS CLI would print it: users in groups, roles with inline policies, policies with versions.</summary>
internal static class AccountFile
{
    public const string AccountId = "123456789012";

    private const int Groups = 100;
    private const int Profiles = 500;

    public static byte[] Make(int users, int roles, int policies)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            WriteList(writer, "UserDetailList", users, number => WriteUser(writer, number, policies));
            WriteList(writer, "GroupDetailList", Groups, number => WriteGroup(writer, number, policies));
            WriteList(writer, "RoleDetailList", roles, number => WriteRole(writer, number, policies));
            WriteList(writer, "Policies", policies, number => WritePolicy(writer, number));
            writer.WriteEndObject();
        }

        return output.ToArray();
    }

    public static string PolicyArn(int number) => $"arn:aws:iam::{AccountId}:policy/Policy{Text(number)}";

    private static void WriteUser(Utf8JsonWriter writer, int number, int policies)
    {
        writer.WriteString("UserName", "User" + Text(number));
        WriteArn(writer, "user/User", number);
        writer.WriteStartArray("GroupList");
        writer.WriteStringValue("Group" + Text(number % Groups));
        writer.WriteEndArray();
        WriteAttached(writer, number, policies);
        writer.WriteStartArray("Tags");
        WriteTag(writer, "team", Text(number % 50));
        WriteTag(writer, "cost-center", Text(number % 20));
        writer.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter writer, int number, int policies)
    {
        writer.WriteString("GroupName", "Group" + Text(number));
        WriteArn(writer, "group/Group", number);
        WriteAttached(writer, number, policies);
    }

    private static void WriteRole(Utf8JsonWriter writer, int number, int policies)
    {
        writer.WriteString("RoleName", "Role" + Text(number));
        WriteArn(writer, "role/Role", number);
        writer.WritePropertyName("AssumeRolePolicyDocument");
        writer.WriteRawValue(
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{AccountId}}:user/User{{Text(number % 100)}}","Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""");
        writer.WriteStartArray("RolePolicyList");
        writer.WriteStartObject();
        writer.WriteString("PolicyName", "inline");
        writer.WritePropertyName("PolicyDocument");
        writer.WriteRawValue(Document(number, 2));
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteAttached(writer, number, policies);
        if (number < Profiles)
        {
            writer.WriteStartArray("InstanceProfileList");
            writer.WriteStartObject();
            writer.WriteString("InstanceProfileName", "Profile" + Text(number));
            writer.WriteEndObject();
            writer.WriteEndArray();
        }
    }

    private static void WritePolicy(Utf8JsonWriter writer, int number)
    {
        writer.WriteString("PolicyName", "Policy" + Text(number));
        writer.WriteString("Arn", PolicyArn(number));
        writer.WriteString("DefaultVersionId", "v2");
        writer.WriteStartArray("PolicyVersionList");
        for (var version = 2; version > 0; version--)
        {
            writer.WriteStartObject();
            writer.WriteString("VersionId", "v" + Text(version));
            writer.WritePropertyName("Document");
            writer.WriteRawValue(Document(number, 8));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A statement has about 200 characters.
    private static string Document(int number, int statements) =>
        """{"Version":"2012-10-17","Statement":[""" + string.Join(',', Enumerable.Range(0, statements).Select(statement =>
            $$"""{"Sid":"S{{Text(statement)}}","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket","iam:GetRole"],"Resource":["arn:aws:s3:::bucket-{{Text(number)}}-{{Text(statement)}}/*","arn:aws:iam::{{AccountId}}:role/Role{{Text(number)}}"]}""")) + "]}";

    private static void WriteAttached(Utf8JsonWriter writer, int number, int policies)
    {
        writer.WriteStartArray("AttachedManagedPolicies");
        foreach (var policy in (int[])[number % policies, ((number * 7) + 1) % policies])
        {
            writer.WriteStartObject();
            writer.WriteString("PolicyArn", PolicyArn(policy));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTag(Utf8JsonWriter writer, string key, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("Key", key);
        writer.WriteString("Value", value);
        writer.WriteEndObject();
    }

    private static void WriteArn(Utf8JsonWriter writer, string resource, int number) =>
        writer.WriteString("Arn", $"arn:aws:iam::{AccountId}:{resource}{Text(number)}");

    private static void WriteList(Utf8JsonWriter writer, string name, int count, Action<int> write)
    {
        writer.WriteStartArray(name);
        for (var number = 0; number < count; number++)
        {
            writer.WriteStartObject();
            write(number);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
