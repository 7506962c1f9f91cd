using Reeve.Policy.Actions;

namespace Reeve.Policy.Lint;

/// <summary>What is known about services beyond the reference, so that its gaps do not become findings.</summary>
internal static class ServiceFamilies
{
    /// <summary>
    /// AWS documents these prefixes on several pages, such as one for each generation of the service, and the reference keeps one entry of each
    /// action and each type. So it says less about their resources than there is to say.
    /// </summary>
    private static readonly string[] OnSeveralPages =
        ["apigateway", "aws-marketplace", "elasticloadbalancing", "greengrass", "kinesisanalytics", "lex", "ses", "sms-voice"];

    /// <summary>Services whose actions are about one another's resources: a service under two names, and the messages of Systems Manager.</summary>
    private static readonly string[][] WithSharedResources = [["codeconnections", "codestar-connections"], ["ssm", "ssmmessages", "ec2messages"]];

    /// <summary>Whether the reference has all that there is about the resources of a service.</summary>
    public static bool HasAllResources(ServiceActions service) => !OnSeveralPages.Contains(service.Prefix);

    /// <summary>The resource types that the actions of a service can be about.</summary>
    public static IEnumerable<ResourceTypeDescription> ResourceTypesOf(ServiceActions service, IActionReference reference) =>
        Array.Find(WithSharedResources, family => family.Contains(service.Prefix)) is { } shared
            ? shared.SelectMany(prefix => reference.FindService(prefix)?.ResourceTypes ?? [])
            : service.ResourceTypes;
}
