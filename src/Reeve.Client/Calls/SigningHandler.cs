using Microsoft.Extensions.Options;
using Reeve.Protocol.Signing;

namespace Reeve.Client.Calls;

/// <summary>Signs each attempt of a call with the service's key: below the retries, so that none goes out with an old time.</summary>
internal sealed class SigningHandler(IOptions<ReeveClientOptions> options, TimeProvider time) : DelegatingHandler
{
    private readonly SigningCredentials _credentials = new(options.Value.AccessKeyId, options.Value.SecretAccessKey);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // AssumeRole is STS's; everything else is the service API.
        var service = request.RequestUri is { AbsolutePath: "/" } ? "sts" : "reeve";
        await HttpSigning.SignAsync(request, _credentials, options.Value.Region, service, time, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
