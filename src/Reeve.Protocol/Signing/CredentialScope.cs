namespace Reeve.Protocol.Signing;

/// <summary>What a signing key is derived for: one day, one region, one service.</summary>
/// <param name="Date">The day as <c>yyyyMMdd</c>, in UTC.</param>
/// <param name="Region">The region: <c>us-east-1</c>.</param>
/// <param name="Service">The service: <c>iam</c>.</param>
public readonly record struct CredentialScope(string Date, string Region, string Service)
{
    internal const string Terminator = "aws4_request";
}
