using System.Globalization;

namespace Reeve.Iam.Errors;

/// <summary>Every error that IAM and STS answer with: the wire codes with the statuses of the service model, and AWS's sentences.</summary>
public static class IamErrors
{
    /// <summary>A constraint of the request is broken.</summary>
    public static IamError ValidationError(string message) => new("ValidationError", 400, message);

    /// <summary>A parameter is not of its type; AWS gives no message.</summary>
    public static IamError MalformedInput(string message) => new("MalformedInput", 400, message);

    /// <summary>The caller may not do this.</summary>
    public static IamError AccessDenied(string message) => new("AccessDenied", 403, message);

    /// <summary>The key or token is unknown, inactive, or its owner is gone.</summary>
    public static IamError InvalidClientTokenId() =>
        new("InvalidClientTokenId", 403, "The security token included in the request is invalid.");

    /// <summary>The session has ended.</summary>
    public static IamError ExpiredToken() => new("ExpiredToken", 403, "The security token included in the request is expired");

    /// <summary>A parameter of STS is well-formed and still not acceptable.</summary>
    public static IamError InvalidParameterValue(string message) => new("InvalidParameterValue", 400, message);

    /// <summary>A parameter is well-formed and still not acceptable.</summary>
    public static IamError InvalidInput(string message) => new("InvalidInput", 400, message);

    /// <summary>A named entity does not exist.</summary>
    /// <param name="kind">What it is, in AWS's word: <c>user</c>, <c>role policy</c>.</param>
    /// <param name="name">The name as it was asked for.</param>
    public static IamError NoSuchEntity(string kind, string name) => NoSuchEntity($"The {kind} with name {name} cannot be found.");

    /// <summary>Something does not exist.</summary>
    public static IamError NoSuchEntity(string message) => new("NoSuchEntity", 404, message);

    /// <summary>The name is taken.</summary>
    /// <param name="kind">What it is, in AWS's word and case: <c>User</c>.</param>
    /// <param name="name">The name as it was asked for.</param>
    public static IamError EntityAlreadyExists(string kind, string name) =>
        AlreadyExists($"{kind} with name {name} already exists.");

    /// <summary>Something exists already.</summary>
    public static IamError AlreadyExists(string message) => new("EntityAlreadyExists", 409, message);

    /// <summary>Something must be removed first.</summary>
    /// <param name="what">What to do, after "must": <c>detach all policies</c>.</param>
    public static IamError DeleteConflict(string what) => new("DeleteConflict", 409, $"Cannot delete entity, must {what} first.");

    /// <summary>A quota is reached.</summary>
    /// <param name="quota">The quota's name: <c>RolesPerAccount</c>.</param>
    /// <param name="limit">Its value.</param>
    public static IamError QuotaExceeded(string quota, int limit) =>
        LimitExceeded(string.Create(CultureInfo.InvariantCulture, $"Cannot exceed quota for {quota}: {limit}"));

    /// <summary>A limit is reached.</summary>
    public static IamError LimitExceeded(string message) => new("LimitExceeded", 409, message);

    /// <summary>A policy document is refused.</summary>
    public static IamError MalformedPolicyDocument(string message) => new("MalformedPolicyDocument", 400, message);

    /// <summary>Only the linked service may change this role.</summary>
    public static IamError UnmodifiableRole(string roleName) => UnmodifiableEntity(
        $"Cannot perform the operation on the protected role '{roleName}' - this role is only modifiable by AWS");

    /// <summary>The entity may not be changed this way.</summary>
    public static IamError UnmodifiableEntity(string message) => new("UnmodifiableEntity", 400, message);

    /// <summary>A policy of a linked service is given to something else.</summary>
    /// <param name="entity">What it was to be attached to: <c>Role</c>, <c>User</c>.</param>
    public static IamError PolicyNotAttachable(string entity) =>
        new("PolicyNotAttachable", 400, $"Cannot attach a Service Role Policy to a Customer {entity}.");

    /// <summary>A certificate, its chain or its key cannot be read.</summary>
    public static IamError MalformedCertificate(string message) => new("MalformedCertificate", 400, message);

    /// <summary>A certificate can be read, and is not acceptable.</summary>
    public static IamError InvalidCertificate(string message) => new("InvalidCertificate", 400, message);

    /// <summary>The private key is another certificate's.</summary>
    public static IamError KeyPairMismatch() =>
        new("KeyPairMismatch", 400, "The private key does not match the public key of the certificate.");

    /// <summary>The certificate is registered already.</summary>
    public static IamError DuplicateCertificate(string message) => new("DuplicateCertificate", 409, message);

    /// <summary>The public key is malformed.</summary>
    public static IamError InvalidPublicKey(string message) => new("InvalidPublicKey", 400, message);

    /// <summary>The public key is in no encoding that IAM knows.</summary>
    public static IamError UnrecognizedPublicKeyEncoding(string message) => new("UnrecognizedPublicKeyEncoding", 400, message);

    /// <summary>The user has this SSH key already.</summary>
    public static IamError DuplicateSshPublicKey(string message) => new("DuplicateSSHPublicKey", 400, message);

    /// <summary>There are too many requests of a kind at once.</summary>
    public static IamError Throttling() => new("Throttling", 400, "Rate exceeded");

    /// <summary>A policy that takes part in a simulation cannot be evaluated.</summary>
    public static IamError PolicyEvaluation(string message) => new("PolicyEvaluation", 500, message);

    /// <summary>What should be an encoded authorization message is none of this account's.</summary>
    public static IamError InvalidAuthorizationMessage() => new("InvalidAuthorizationMessageException", 400, "Message is not valid");

    /// <summary>Reeve itself failed; the details are in its log.</summary>
    public static IamError ServiceFailure() =>
        new("ServiceFailure", 500, "The request processing has failed because of an unknown error, exception or failure.");
}
