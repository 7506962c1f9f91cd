namespace Reeve.Server.Startup;

/// <summary>How a client on this machine reaches an address that is listened on.</summary>
internal static class LocalEndpoint
{
    /// <summary>The URL without a final slash, with a loopback address in place of "every address".</summary>
    public static string Of(string address)
    {
        var uri = new Uri(address.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal));
        var host = uri.Host switch
        {
            "0.0.0.0" => "127.0.0.1",
            "[::]" => "[::1]",
            var given => given,
        };
        return FormattableString.Invariant($"{uri.Scheme}://{host}:{uri.Port}");
    }
}
