using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reeve.Client.Calls;

namespace Reeve.Client.Usage;

/// <summary>Answers the questions of Reeve, and nobody else's.</summary>
internal sealed class UsageEndpoint(Func<UsageInquiry, CancellationToken, Task<UsageReport>> answer)
{
    private const int MostBytes = 64 << 10;

    public async Task HandleAsync(HttpContext http)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Reeve.Client.Usage");
        if (await ReadAsync(http.Request, http.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else if (!IsReeve(http, body))
        {
            log.UsageRefused("it is not signed by Reeve, or not now");
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (Parse(body) is not { } inquiry)
        {
            log.UsageRefused("it cannot be read");
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            var report = await answer(inquiry, http.RequestAborted).ConfigureAwait(false);
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(report, ClientJson.Default.UsageReport), http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static bool IsReeve(HttpContext http, byte[] body)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<ReeveClientOptions>>().Value;
        var headers = http.Request.Headers;
        var keyId = headers[UsageSignature.KeyIdHeader].ToString();
        var secret = keyId == options.AccessKeyId ? options.SecretAccessKey : options.OtherKeys.TryGetValue(keyId, out var other) ? other : null;
        return UsageSignature.Verify(
            secret,
            headers[UsageSignature.TimestampHeader].ToString(),
            headers[UsageSignature.SignatureHeader].ToString(),
            body,
            http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    private static UsageInquiry? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ClientJson.Default.UsageInquiry) is { AccountId: not null, RoleName: not null, RoleArn: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await Callers.BoundedBody.HashAsync(request, MostBytes, cancellationToken).ConfigureAwait(false) is null)
        {
            return null;
        }

        return ((MemoryStream)request.Body).ToArray(); // what the hashing has left there
    }
}
