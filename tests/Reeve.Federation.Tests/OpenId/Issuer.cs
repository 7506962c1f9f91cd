using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reeve.Federation.Tests.OpenId;

/// <summary>An OpenID Connect issuer on a free port of the loopback address, over TLS with a certificate of its own.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private Issuer(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    public string Url => _app.Urls.Single();

    /// <summary>The URL as providers are registered by.</summary>
    public string Name => Url["https://".Length..];

    public string Thumbprint => Convert.ToHexStringLower(_certificate.GetCertHash(HashAlgorithmName.SHA1));

    /// <summary>What it publishes, in JSON.</summary>
    public ImmutableArray<string> Keys { get; set; } = [];

    /// <summary>How often its keys were asked for.</summary>
    public int Fetches { get; private set; }

    /// <summary>What it answers discovery with; the usual document when it is null.</summary>
    public Func<HttpContext, Task>? Discovery { get; set; }

    public static async Task<Issuer> StartAsync(params TokenSigner[] signers)
    {
        var certificate = NewCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.UseHttps(certificate)));
        var app = builder.Build();
        var issuer = new Issuer(app, certificate) { Keys = [.. signers.Select(signer => signer.Jwk)] };
        app.Run(issuer.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        switch (http.Request.Path.Value)
        {
            case "/.well-known/openid-configuration":
                return Discovery?.Invoke(http)
                    ?? http.Response.WriteAsync($$"""{"issuer":"{{Url}}","jwks_uri":"{{Url}}/keys"}""");
            case "/keys":
                Fetches++;
                return http.Response.WriteAsync($$"""{"keys":[{{string.Join(',', Keys)}}]}""");
            default:
                http.Response.StatusCode = 404;
                return Task.CompletedTask;
        }
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=issuer", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}
