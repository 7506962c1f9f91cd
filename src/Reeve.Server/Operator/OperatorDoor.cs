using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Primitives;
using Reeve.Iam.Attempts;
using Reeve.Iam.Errors;

namespace Reeve.Server.Operator;

/// <summary>Lets in who shows the operator's token; of other tokens it looks, by address, at so many only, and says so.</summary>
/// <param name="token">What a request must show.</param>
/// <param name="attempts">What counts the tokens that are wrong.</param>
internal sealed class OperatorDoor(OperatorToken token, AttemptLimiter attempts)
{
    // What one customer of a network provider has at least; with single addresses the tries would have no end.
    private const int NetworkBytes = 8;

    /// <summary>Why a request is refused; null when it is let in.</summary>
    /// <param name="authorization">The values of its <c>Authorization</c> header. None is no try at a token.</param>
    /// <param name="address">Where it comes from.</param>
    public IamError? Refuse(StringValues authorization, IPAddress address)
    {
        // A token of 256 random bits is not found by trying. That the right one always lets in keeps whoever tries others from shutting the operator out.
        if (token.Accepts(authorization))
        {
            return null;
        }

        return authorization.Count == 0 || attempts.TryBegin(Subject(address)) ? OperatorErrors.Unauthorized() : OperatorErrors.TooManyTries();
    }

    private static string Subject(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
