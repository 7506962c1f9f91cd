using Reeve.Policy.Syntax;

namespace Reeve.Policy.Validate;

/// <summary>AWS's words, in one place.</summary>
internal static class FaultTexts
{
    public const string Syntax = "Syntax errors in policy.";
    public const string InvalidJson = "This policy contains invalid Json";
    public const string InvalidSessionJson = "The policy is not in the valid JSON format.";
    public const string EmptyStatement = "Could not parse the policy: Statement is empty!";
    public const string EmptyPrincipal = "Missing required field Principal cannot be empty!";
    public const string MissingPrincipal = "Missing required field Principal";
    public const string OldVersion = "Policy document must be version 2012-10-17 or greater.";
    public const string Legacy = "The policy failed legacy parsing";
    public const string RepeatedSid = "Statement IDs (SID) in a single policy must be unique.";
    public const string NoActions = "Policy statement must contain actions.";
    public const string NoResources = "Policy statement must contain resources.";
    public const string HasPrincipal = "Policy document should not specify a principal.";
    public const string ProhibitedResource = "Has prohibited field Resource";
    public const string TrustNotResource = "AssumeRole policy must not contain resources.";
    public const string AllowNotPrincipal = "Allow with NotPrincipal is not allowed.";
    public const string TrustActions = "AssumeRole policy may only specify STS AssumeRole actions.";
    public const string TrustStar = "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\".";
    public const string ActionWithoutVendor = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
    public const string ActionColons = "Actions/Condition can contain only one colon.";
    public const string NoVendor = "Resource vendor must be fully qualified and cannot contain regexes.";
    public const string IamPath =
        "IAM resource path must either be \"*\", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, "
        + "policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.";

    public static string NotArn(string resource) => $"Resource {resource} must be in ARN format or \"*\".";

    public static string Partition(string partition, string resource) => $"Partition \"{partition}\" is not valid for resource \"{resource}\".";

    public static string IamRegion(string resource) => $"IAM resource {resource} cannot contain region information.";

    public static string Region(string resource) => $"Resource {resource} can not contain region information.";

    public static string Vendor(string vendor) => $"Vendor {vendor} is not valid";

    public static string InvalidPrincipal(string type, string principal) => $"Invalid principal in policy: \"{type}\":\"{principal}\"";

    /// <summary>Puts a fault of shape into the words that AWS has for the kind of policy.</summary>
    public static Finding Describe(PolicyKind kind, SyntaxFault fault) => new(Words(kind, fault), fault.Offset) { Detail = fault.Detail };

    private static string Words(PolicyKind kind, SyntaxFault fault) => (kind, fault.Kind) switch
    {
        (PolicyKind.Trust, SyntaxFaultKind.Json) => InvalidJson,
        (PolicyKind.Trust, SyntaxFaultKind.UnknownElement) => $"Unknown field {fault.Subject}",
        (PolicyKind.Trust, SyntaxFaultKind.EmptyStatement) => EmptyStatement,
        (PolicyKind.Trust, SyntaxFaultKind.EmptyPrincipal) => EmptyPrincipal,
        (PolicyKind.Session, SyntaxFaultKind.Json) => InvalidSessionJson,
        _ => Syntax,
    };
}
