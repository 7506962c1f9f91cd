namespace Reeve.Server.Tests.ServiceSide;

/// <summary>Whom a route of the service API is for.</summary>
internal enum RouteDoor
{
    /// <summary>Whoever signs with a key of this Reeve.</summary>
    Anybody,

    /// <summary>Linked services, with a key of their own.</summary>
    Services,

    /// <summary>The principals of an account who are allowed to.</summary>
    Principals,
}
