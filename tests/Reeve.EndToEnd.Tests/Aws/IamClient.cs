using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Reeve.Protocol.Signing;

namespace Reeve.EndToEnd.Tests.Aws;

/// <summary>A client that is fast enough to put load on a server: it signs requests itself.</summary>
internal sealed class IamClient(Uri address, SigningCredentials credentials) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>A client of a server, as the root of its first account.</summary>
    public IamClient(ReeveProcess reeve)
        : this(reeve.Address, reeve.Root)
    {
    }

    /// <summary>Calls an operation of IAM.</summary>
    /// <exception cref="HttpRequestException">The connection broke: whether the call was carried out is not known.</exception>
    public async Task<IamAnswer> CallAsync(string action, params (string Name, string Value)[] parameters)
    {
        var pairs = new (string Name, string Value)[] { ("Action", action), ("Version", "2010-05-08") }.Concat(parameters);
        var body = Encoding.UTF8.GetBytes(string.Join('&', pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-8");
        foreach (var header in Sign(body).Headers.ToArray().Where(header => header.Name is not "host"))
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        using var response = await _http.SendAsync(request, CancellationToken.None);
        return new(response.StatusCode, XElement.Parse(await response.Content.ReadAsStringAsync(CancellationToken.None)));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private SignedRequest Sign(byte[] body)
    {
        HeaderField[] headers = [new("host", address.Authority)];
        return RequestSigner.Sign(new SignedRequest("POST", "/", headers, body), credentials, "us-east-1", "iam", TimeProvider.System.GetUtcNow());
    }
}
