using System.Text;
using Reeve.Protocol.Signing;

namespace Reeve.Protocol.Tests.Signing;

/// <summary>The key, time and scope of AWS's published example, and requests made with them.</summary>
internal static class Sample
{
    public const string AccessKeyId = "AKIDEXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public const string AmzDate = "20150830T123600Z";
    public const string Region = "us-east-1";

    public static readonly DateTimeOffset Now = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);

    public static SigningCredentials Credentials => new(AccessKeyId, Secret);

    public static SignatureExpectations Expect(string service = "iam", DateTimeOffset? now = null) => new()
    {
        Services = [service],
        Regions = new HashSet<string> { Region },
        Now = now ?? Now,
    };

    public static SignedRequest Request(
        string target = "/", string body = "Action=GetUser&Version=2010-05-08", string method = "POST", params HeaderField[] headers) =>
        new(method, target, (HeaderField[])[new("Host", "iam.amazonaws.com"), .. headers], Encoding.UTF8.GetBytes(body));

    public static SignedRequest Signed(SignedRequest? request = null, string service = "iam", SigningCredentials? credentials = null) =>
        RequestSigner.Sign(request ?? Request(), credentials ?? Credentials, Region, service, Now);

    public static SignedRequest Presigned(SignedRequest? request = null, string service = "iam", SigningCredentials? credentials = null) =>
        RequestSigner.Presign(
            request ?? Request("/?Action=GetUser&Version=2010-05-08", "", "GET"),
            credentials ?? Credentials,
            Region,
            service,
            Now,
            TimeSpan.FromSeconds(60));

    public static byte[] Key(CredentialScope scope, string secret = Secret)
    {
        var key = new byte[SigningKey.Length];
        SigningKey.Derive(Encoding.UTF8.GetBytes(secret), scope, key);
        return key;
    }

    /// <summary>Whether a server that knows the example key lets the request in.</summary>
    public static bool IsAccepted(SignedRequest request, SignatureExpectations? expectations = null) =>
        SignatureParser.Parse(request, expectations ?? Expect()) is SignatureParseResult.Signed { Signature: var signature }
        && signature.AccessKeyId == AccessKeyId
        && signature.Verify(Key(signature.Scope));

    public static ParsedSignature Parse(SignedRequest request, SignatureExpectations? expectations = null) =>
        Assert.IsType<SignatureParseResult.Signed>(SignatureParser.Parse(request, expectations ?? Expect())).Signature;

    public static ProtocolError Refusal(SignedRequest request, SignatureExpectations? expectations = null) =>
        SignatureParser.Parse(request, expectations ?? Expect()) switch
        {
            SignatureParseResult.Failed failed => failed.Error,
            SignatureParseResult.Unsigned unsigned => unsigned.Error,
            var result => throw new Xunit.Sdk.XunitException($"Not refused: {result}"),
        };

    public static string HeaderOf(SignedRequest request, string name) =>
        request.Headers.ToArray().Single(header => header.Name == name).Value;

    public static SignedRequest WithHeaders(this SignedRequest request, Func<HeaderField[], IEnumerable<HeaderField>> change) =>
        new(request.Method, request.Target, change(request.Headers.ToArray()).ToArray(), request.Body);

    public static SignedRequest WithHeader(this SignedRequest request, string name, string value) =>
        request.WithHeaders(headers => headers.Append(new HeaderField(name, value)));

    public static SignedRequest WithoutHeader(this SignedRequest request, string name) =>
        request.WithHeaders(headers => headers.Where(header => header.Name != name));

    public static SignedRequest ReplaceHeader(this SignedRequest request, string name, Func<string, string> change) =>
        request.WithHeaders(headers => headers.Select(header => header.Name == name ? header with { Value = change(header.Value) } : header));

    public static SignedRequest WithTarget(this SignedRequest request, string target) =>
        new(request.Method, target, request.Headers, request.Body);

    public static SignedRequest WithBody(this SignedRequest request, byte[] body) =>
        new(request.Method, request.Target, request.Headers, body);
}
