using System.Globalization;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;

namespace Reeve.Iam.Operations.ServiceCredentials;

/// <summary>The services that have credentials of their own, and what these look like.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html</remarks>
internal static class CredentialServices
{
    private const string Bedrock = "bedrock.amazonaws.com";
    private const string Logs = "logs.amazonaws.com";

    /// <summary>The refusal of a service that has no credentials of its own, or null.</summary>
    public static IamError? FindFault(string serviceName) => serviceName is "codecommit.amazonaws.com" or "cassandra.amazonaws.com" or Bedrock or Logs
        ? null
        : IamErrors.NoSuchEntity($"No such service {serviceName} is supported for Service Specific Credentials");

    /// <summary>Whether a service's credentials are API keys, which may expire, and not user names with passwords.</summary>
    public static bool HasApiKeys(string serviceName) => serviceName is Bedrock or Logs;

    /// <summary>A new secret: a password, or an API key that begins with what is public of it.</summary>
    public static string NewSecret(ServiceCredential credential, IIdSource ids) => credential.ServiceName switch
    {
        Bedrock => ApiKey("ABSK", credential.PublicName, ids),
        Logs => ApiKey("ACWL", credential.PublicName, ids),
        _ => ids.NewServicePassword(),
    };

    /// <summary>The public name of the next credential of a user for a service: <c>jane-at-ACCOUNT</c>, then <c>jane+1-at-ACCOUNT</c>.</summary>
    public static string NewPublicName(Keyring keyring, string userName, string accountId)
    {
        for (var number = 0; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{userName}{(number == 0 ? "" : "+")}{(number == 0 ? "" : number)}-at-{accountId}");
            if (keyring.ServiceCredentials.All(credential => credential.PublicName != name))
            {
                return name;
            }
        }
    }

    private static string ApiKey(string prefix, string publicName, IIdSource ids) =>
        prefix + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{publicName}:{ids.NewServicePassword()}"));
}
