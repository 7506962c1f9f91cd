using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Reeve.Client.Callers;

/// <summary>Reads a caller's body whole, up to a bound, and leaves it to whoever handles the request: what is verified is what is processed.</summary>
internal static class BoundedBody
{
    /// <summary>The SHA-256 of the body in hexadecimal digits, or null when it is longer than the bound.</summary>
    public static async Task<string?> HashAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var body = new MemoryStream();
        var piece = new byte[16 << 10];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        request.Body = body;
        body.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
    }
}
