namespace Reeve.Federation.Network;

/// <summary>A server has no address that may be connected to.</summary>
public sealed class ForbiddenAddressException() : HttpRequestException("The server's addresses are not of the public Internet.");
