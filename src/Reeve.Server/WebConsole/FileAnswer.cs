using System.IO.Compression;

namespace Reeve.Server.WebConsole;

/// <summary>Answers with a file of the console.</summary>
internal static class FileAnswer
{
    private const string AssetPrefix = "assets/";

    /// <summary>Writes the file at a path; any path that is no file is a page of the console, which its script knows.</summary>
    public static Task WriteAsync(HttpContext http, string path)
    {
        ConsoleHeaders.Write(http.Response.Headers);
        if (ConsoleFiles.All.TryGetValue(path, out var file))
        {
            return SendAsync(http, file);
        }

        // A script or style that an older page asks for must fail: HTML in its place would be a riddle.
        if (!path.StartsWith(AssetPrefix, StringComparison.Ordinal) && ConsoleFiles.All.TryGetValue(ConsoleFiles.Index, out var index))
        {
            return SendAsync(http, index);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext http, ConsoleFile file)
    {
        var (request, response) = (http.Request, http.Response);
        var (coding, resource) = Choose(file, request.Headers.AcceptEncoding.ToString());
        var entity = $"\"{file.Entity}{(coding.Length == 0 ? "" : "-" + coding)}\"";
        response.Headers.ETag = entity;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = file.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        if (request.Headers.IfNoneMatch.ToString().Contains(entity, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.ContentType;
        await using var stored = ConsoleFiles.Open(resource);
        if (coding.Length > 0)
        {
            response.Headers.ContentEncoding = coding;
        }

        // The few clients that take no coding are given the file unpacked.
        var unpack = coding.Length == 0 && resource.EndsWith(".gz", StringComparison.Ordinal);
        if (!unpack)
        {
            response.ContentLength = stored.Length;
        }

        if (HttpMethods.IsHead(request.Method))
        {
            return;
        }

        await using var bytes = unpack ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        await bytes.CopyToAsync(response.Body, http.RequestAborted);
    }

    private static (string Coding, string Resource) Choose(ConsoleFile file, string accepted)
    {
        foreach (var (coding, resource) in file.Encodings)
        {
            if (coding.Length == 0 || Accepts(accepted, coding))
            {
                return (coding, resource);
            }
        }

        return ("", file.Encodings.First(variant => variant.Coding == "gzip").Resource);
    }

    private static bool Accepts(string accepted, string coding)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var entry = accepted.AsSpan(range).Trim();
            var parameters = entry.IndexOf(';');
            var name = (parameters < 0 ? entry : entry[..parameters]).Trim();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return parameters < 0 || !IsZero(entry[(parameters + 1)..].Trim());
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> quality) =>
        quality.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && !quality[3..].ContainsAnyInRange('1', '9');
}
