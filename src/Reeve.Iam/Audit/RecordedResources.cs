using System.Collections.Immutable;
using System.Text.Json;

namespace Reeve.Iam.Audit;

/// <summary>Finds what a call was about in the members of its request and its answer that name something.</summary>
internal static class RecordedResources
{
    private static readonly KeyValuePair<string, string>[] Types =
    [
        new("userName", "AWS::IAM::User"),
        new("roleName", "AWS::IAM::Role"),
        new("roleArn", "AWS::IAM::Role"),
        new("groupName", "AWS::IAM::Group"),
        new("policyArn", "AWS::IAM::Policy"),
        new("accessKeyId", "AWS::IAM::AccessKey"),
        new("instanceProfileName", "AWS::IAM::InstanceProfile"),
        new("serverCertificateName", "AWS::IAM::ServerCertificate"),
        new("openIDConnectProviderArn", "AWS::IAM::OIDCProvider"),
        new("sAMLProviderArn", "AWS::IAM::SAMLProvider"),
        new("serialNumber", "AWS::IAM::VirtualMFADevice"),
    ];

    /// <summary>The resources of an event, each once.</summary>
    public static ImmutableArray<RecordedResource> Of(JsonElement root)
    {
        var found = new List<RecordedResource>();
        Add(root.GetProperty("requestParameters"), found);
        var answer = root.GetProperty("responseElements");
        Add(answer, found);
        if (answer.ValueKind is JsonValueKind.Object)
        {
            // An answer names what it made one level below: {"role": {"roleName": …}}.
            foreach (var member in answer.EnumerateObject())
            {
                Add(member.Value, found);
            }
        }

        return [.. found.Distinct()];
    }

    private static void Add(JsonElement element, List<RecordedResource> found)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        foreach (var (name, type) in Types)
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String)
            {
                found.Add(new(type, value.GetString()!)); // a string has a text
            }
        }
    }
}
