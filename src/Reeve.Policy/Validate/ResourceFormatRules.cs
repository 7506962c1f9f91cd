using Reeve.Policy.Model;

namespace Reeve.Policy.Validate;

/// <summary>The form of resources: <c>*</c> or an ARN of a known partition, with what IAM and S3 ask of their own.</summary>
internal static class ResourceFormatRules
{
    private static readonly string[] Partitions =
        ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

    private static readonly string[] IamPaths =
    [
        "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/", "policy/", "sms-mfa/", "saml-provider/",
        "oidc-provider/", "report/", "access-report/",
    ];

    public static IEnumerable<Finding> Faults(PolicyModel model)
    {
        foreach (var statement in model.Statements)
        {
            // AWS looks at them in reverse alphabetical order and reports the last fault that it meets: the alphabetically first.
            foreach (var resource in (statement.Resources?.Items ?? []).OrderBy(item => item.Text, StringComparer.Ordinal))
            {
                if (Fault(resource.Text) is { } message)
                {
                    yield return new Finding(message, resource.Start);
                }
            }
        }
    }

    /// <summary>Whether AWS knows the partition. AWS's own policies write <c>*</c> there as well.</summary>
    public static bool IsPartition(string partition) => partition == "*" || Partitions.Contains(partition);

    private static string? Fault(string resource)
    {
        if (resource == "*")
        {
            return null;
        }

        var segments = resource.Split(':', 6);
        if (segments.Length == 1)
        {
            return FaultTexts.NotArn(resource);
        }

        if (!IsPartition(segments[1]))
        {
            return FaultTexts.Partition(segments[1], Padded(segments));
        }

        if (segments.Length == 2)
        {
            return FaultTexts.NoVendor;
        }

        return segments[2] switch
        {
            "iam" => IamFault(resource, segments),
            "s3" => S3Fault(resource, segments),
            _ => null,
        };
    }

    /// <summary>The resource as AWS's text repeats it: the first word replaced, what is missing filled with stars.</summary>
    private static string Padded(string[] segments) =>
        string.Join(':', segments.Skip(1).Prepend("arn").Concat(Enumerable.Repeat("*", 6 - segments.Length)));

    private static string? IamFault(string resource, string[] segments)
    {
        if (segments.Length > 3 && segments[3].Length > 0)
        {
            return FaultTexts.IamRegion(resource);
        }

        var isKnownPath = segments.Length < 6
            || segments[5] is "*" or "root"
            || Array.Exists(IamPaths, path => segments[5].StartsWith(path, StringComparison.Ordinal));
        return isKnownPath ? null : FaultTexts.IamPath;
    }

    private static string? S3Fault(string resource, string[] segments)
    {
        var hasRegion = segments.Length > 3 && segments[3].Length > 0;
        var isAccessPoint = segments.Length == 6 && segments[5].StartsWith("accesspoint/", StringComparison.Ordinal);
        return hasRegion && !isAccessPoint ? FaultTexts.Region(resource) : null;
    }
}
