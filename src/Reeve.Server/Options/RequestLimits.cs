namespace Reeve.Server.Options;

/// <summary>What one request, and all connections together, may take of the server.</summary>
public sealed record RequestLimits
{
    /// <summary>The longest body, in bytes. From 128 KiB to 16 MiB; 1 MiB by default.</summary>
    /// <remarks>
    /// One policy document may have 131,072 characters, and one character of AWS's range takes up to six bytes in a form
    /// (two bytes of UTF-8, percent-encoded): 768 KiB. The rest is for the other parameters.
    /// </remarks>
    public long MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest all headers may be together, in bytes. From 4 KiB to 1 MiB; 32 KiB by default.</summary>
    public int MaxHeaderBytes { get; init; } = 32 * 1024;

    /// <summary>The most headers. From 20 to 1,000; 100 by default.</summary>
    public int MaxHeaderCount { get; init; } = 100;

    /// <summary>The longest request line, in bytes, which bounds the query of a GET. From 4 KiB to 1 MiB; 32 KiB by default.</summary>
    public int MaxRequestLineBytes { get; init; } = 32 * 1024;

    /// <summary>How long the headers of a request may take to arrive. From 1 second to 5 minutes; 10 seconds by default.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the body of a request may take to arrive. From 1 second to 10 minutes; 30 seconds by default.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an idle connection is kept. From 1 second to 1 hour; 2 minutes by default.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most connections at a time; further ones are closed at once. From 10 to 1,000,000; 10,000 by default.</summary>
    public long MaxConnections { get; init; } = 10_000;
}
