namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>The condition keys of service-specific credentials.</summary>
/// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html</remarks>
internal static class ServiceCredentialKeys
{
    /// <summary>The service that the credential is for.</summary>
    public const string ServiceName = "iam:ServiceSpecificCredentialServiceName";

    /// <summary>After how many days it is to expire.</summary>
    public const string AgeDays = "iam:ServiceSpecificCredentialAgeDays";
}
