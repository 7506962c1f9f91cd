namespace Reeve.Iam.Identifiers;

/// <summary>The ARNs of IAM and STS.</summary>
public static class Arns
{
    /// <summary>The partition that Reeve's accounts are in.</summary>
    public const string Partition = "aws";

    /// <summary>Begins the ARNs of AWS-managed policies.</summary>
    public const string AwsManagedPolicyPrefix = "arn:aws:iam::aws:policy/";

    /// <summary>The account's root.</summary>
    public static string Root(string accountId) => $"arn:{Partition}:iam::{accountId}:root";

    /// <summary>A user.</summary>
    public static string User(string accountId, string path, string userName) => $"arn:{Partition}:iam::{accountId}:user{path}{userName}";

    /// <summary>A role.</summary>
    public static string Role(string accountId, string path, string roleName) => $"arn:{Partition}:iam::{accountId}:role{path}{roleName}";

    /// <summary>An OpenID Connect provider.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="url">The issuer's URL without its scheme.</param>
    public static string OpenIdProvider(string accountId, string url) => $"arn:{Partition}:iam::{accountId}:oidc-provider/{url}";

    /// <summary>A SAML provider.</summary>
    public static string SamlProvider(string accountId, string name) => $"arn:{Partition}:iam::{accountId}:saml-provider/{name}";

    /// <summary>A server certificate.</summary>
    public static string ServerCertificate(string accountId, string path, string name) =>
        $"arn:{Partition}:iam::{accountId}:server-certificate{path}{name}";

    /// <summary>A group.</summary>
    public static string Group(string accountId, string path, string groupName) => $"arn:{Partition}:iam::{accountId}:group{path}{groupName}";

    /// <summary>An instance profile.</summary>
    public static string InstanceProfile(string accountId, string path, string name) =>
        $"arn:{Partition}:iam::{accountId}:instance-profile{path}{name}";

    /// <summary>A virtual MFA device, of which it is the serial number too.</summary>
    public static string MfaDevice(string accountId, string path, string deviceName) => $"arn:{Partition}:iam::{accountId}:mfa{path}{deviceName}";

    /// <summary>A managed policy of the account.</summary>
    public static string Policy(string accountId, string path, string policyName) => $"arn:{Partition}:iam::{accountId}:policy{path}{policyName}";

    /// <summary>A session of a role; the role's path is not in it.</summary>
    public static string AssumedRole(string accountId, string roleName, string sessionName) =>
        $"arn:{Partition}:sts::{accountId}:assumed-role/{roleName}/{sessionName}";

    /// <summary>A federated user.</summary>
    public static string FederatedUser(string accountId, string name) => $"arn:{Partition}:sts::{accountId}:federated-user/{name}";
}
