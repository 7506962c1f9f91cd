namespace Reeve.Server.Pipeline;

/// <summary>The address that <c>aws:SourceIp</c> and audit events show: the connection's, or what a trusted proxy has put in its place.</summary>
internal static class ClientAddress
{
    /// <summary>The address, an IPv4 address as such also where the socket speaks IPv6.</summary>
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? throw new InvalidOperationException("The connection has no address.");
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
