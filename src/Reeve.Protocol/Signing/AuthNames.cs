namespace Reeve.Protocol.Signing;

/// <summary>The names under which credentials travel in a query string.</summary>
internal static class AuthNames
{
    public const string Algorithm = "X-Amz-Algorithm";
    public const string Credential = "X-Amz-Credential";
    public const string Date = "X-Amz-Date";
    public const string Expires = "X-Amz-Expires";
    public const string SignedHeaders = "X-Amz-SignedHeaders";
    public const string Signature = "X-Amz-Signature";
    public const string SecurityToken = "X-Amz-Security-Token";

    /// <summary>All of them, in the order in which <see cref="QueryCredentials"/> holds their values.</summary>
    public static readonly string[] All = [Algorithm, Credential, Signature, SignedHeaders, Date, Expires, SecurityToken];
}
