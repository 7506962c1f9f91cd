using System.Collections.Immutable;
using Reeve.Policy.Actions;

namespace Reeve.Policy.Tests.Lint;

/// <summary>A reference of a few services, just large enough for the rules.</summary>
internal sealed class SmallReference : IActionReference
{
    private readonly Dictionary<string, ServiceActions> _services = new ServiceActions[]
    {
        Service(
            "s3",
            [Type("bucket", "arn:${Partition}:s3:::${BucketName}"), Type("object", "arn:${Partition}:s3:::${BucketName}/${ObjectName}")],
            ["s3:prefix", "s3:ExistingObjectTag/<key>"],
            ("GetObject", "object"), ("PutObject", "object"), ("ListBucket", "bucket"), ("ListAllMyBuckets", "")),
        Service(
            "iam",
            [Type("role", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"), Type("user", "arn:${Partition}:iam::${Account}:user/${UserNameWithPath}")],
            ["iam:PassedToService", "iam:AWSServiceName", "iam:ResourceTag/${TagKey}"],
            ("PassRole", "role"), ("CreateServiceLinkedRole", "role"), ("GetUser", "user"), ("ListUsers", "")),
        Service(
            "ec2",
            [Type("instance", "arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}")],
            ["ec2:Vpc"],
            ("StartInstances", "instance"), ("DescribeInstances", "")),
        Service("sts", [Type("role", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}")], ["saml:aud", "sts:ExternalId"], ("AssumeRole", "role"), ("TagSession", "role")),
        Service("elasticloadbalancing", [Type("loadbalancer", "arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/${Name}")], [], ("AddTags", "loadbalancer")),
        Service("codeconnections", [Type("connection", "arn:${Partition}:codeconnections:${Region}:${Account}:connection/${Id}")], [], ("UseConnection", "connection")),
        Service("codestar-connections", [Type("connection", "arn:${Partition}:codestar-connections:${Region}:${Account}:connection/${Id}")], [], ("UseConnection", "connection")),
    }.ToDictionary(service => service.Prefix, StringComparer.Ordinal);

    public IReadOnlyList<string> ServicePrefixes => [.. _services.Keys];

    public IReadOnlyList<ConditionKeyDescription> GlobalConditionKeys { get; } =
        [Key("aws:SourceIp"), Key("aws:PrincipalTag/${TagKey}"), Key("aws:RequestTag/${TagKey}"), Key("aws:PrincipalServiceName"), Key("ec2:SourceInstanceArn")];

    public ServiceActions? FindService(string prefix) => _services.GetValueOrDefault(prefix);

    public ServiceActions? FindServiceOfKeys(string prefix) => FindService(prefix == "saml" ? "sts" : prefix);

    public string? FindServicePrincipal(string lowered) => lowered == "ledger.example.com" ? "Ledger.example.com" : null;

    private static ServiceActions Service(string prefix, ResourceTypeDescription[] types, string[] keys, params (string Name, string Type)[] actions)
    {
        var known = keys.Select(Key).ToImmutableArray();
        var described = actions.Select(action => new ActionDescription
        {
            Name = action.Name,
            Description = "",
            AccessLevel = AccessLevel.Write,
            Resources = [.. types.Where(type => type.Name == action.Type).Select(type => new ActionResource(type, true, []))],
            ConditionKeys = known,
            DependentActions = [],
        });
        return new ServiceActions(prefix, prefix.ToUpperInvariant(), [.. described], [.. types], known);
    }

    private static ResourceTypeDescription Type(string name, string arn) => new(name, arn, []);

    private static ConditionKeyDescription Key(string key) => new(key, "String", "");
}
