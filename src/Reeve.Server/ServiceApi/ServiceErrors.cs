using Reeve.Iam.Errors;
using Reeve.Protocol;

namespace Reeve.Server.ServiceApi;

/// <summary>What the service API is refused with, besides the errors of IAM.</summary>
internal static class ServiceErrors
{
    /// <summary>There is nothing at this path.</summary>
    public static ProtocolError NoSuchPath(string path) => new("NotFound", 404, $"The service API has no '{path}'.");

    /// <summary>The path takes other methods.</summary>
    public static ProtocolError MethodNotAllowed(string method, string allowed) =>
        new("MethodNotAllowed", 405, $"{method} is not possible here; {allowed} is.");

    /// <summary>The request is not what the path takes.</summary>
    public static IamError Malformed(string message) => new("MalformedInput", 400, message);

    /// <summary>A principal of an account calls what is for linked services.</summary>
    public static IamError NotAService() => IamErrors.AccessDenied("Only a linked service may call this, with a key of its own.");

    /// <summary>A linked service calls what is for the principals of accounts.</summary>
    public static IamError NotAPrincipal() => IamErrors.AccessDenied("Only a principal of the account may call this.");

    /// <summary>What a service was sent and hands over does not prove who its caller is.</summary>
    public static IamError UnverifiedCaller(ProtocolError error) => new("InvalidCaller", 403, $"{error.Code}: {error.Message}");

    /// <summary>No service of this name works with IAM here.</summary>
    public static IamError NoSuchService(string servicePrincipal) =>
        IamErrors.NoSuchEntity($"No service {servicePrincipal} works with IAM. Service principals are case-sensitive.");

    /// <summary>A value breaks its constraint.</summary>
    public static IamError Invalid(string message) => IamErrors.ValidationError(message);
}
