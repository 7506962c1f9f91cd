using System.Globalization;
using Reeve.Iam.Errors;
using Reeve.Policy;

namespace Reeve.Iam.Operations.Simulation;

/// <summary>The refusals of simulations.</summary>
internal static class SimulationErrors
{
    /// <summary>What should be the ARN of a user, group or role is none.</summary>
    public static IamError UnclearEntity(string arn) =>
        IamErrors.InvalidInput($"Invalid Entity Arn: {arn} does not clearly define entity type and name.");

    /// <summary>A resource is neither an ARN nor <c>*</c>.</summary>
    public static IamError InvalidResource(string resource) =>
        IamErrors.InvalidInput($"ResourceNames are not in a valid ARN format: {resource}.");

    /// <summary>The owner of the resources is not the ARN of an account.</summary>
    public static IamError InvalidResourceOwner(string owner) => IamErrors.InvalidInput($"'{owner}' is not a valid as a Resource Owner.");

    /// <summary>An action is not named in full.</summary>
    public static IamError InvalidAction(string action) => IamErrors.InvalidInput(
        $"ActionNames are not valid: {action}. An action is named as service:Operation, without wildcards.");

    /// <summary>The caller is not the ARN of a user.</summary>
    public static IamError InvalidCaller(string arn) => IamErrors.InvalidInput($"'{arn}' is not valid as a CallerArn: it must be the ARN of an IAM user.");

    /// <summary>Nobody is there whom a resource policy could name.</summary>
    public static IamError CallerMissing() =>
        IamErrors.InvalidInput("CallerArn must be given with ResourcePolicy when the policies are not those of an IAM user.");

    /// <summary>There can be one boundary.</summary>
    public static IamError SeveralBoundaries() =>
        IamErrors.InvalidInput("PermissionsBoundaryPolicyInputList must not have more than one policy.");

    /// <summary>A policy is not one.</summary>
    public static IamError InvalidPolicy(string name, PolicyFault fault) => IamErrors.InvalidInput(string.Create(
        CultureInfo.InvariantCulture, $"{name} is not a valid policy: {fault.Message} (line {fault.Line}, column {fault.Column})"));

    /// <summary>A context key has no name.</summary>
    public static IamError UnnamedContextKey() => IamErrors.InvalidInput("ContextKeyName must be given for each of ContextEntries.");

    /// <summary>A context key is given twice.</summary>
    public static IamError RepeatedContextKey(string key) => IamErrors.InvalidInput($"The context key {key} is given more than once.");

    /// <summary>A context key of a single value has several.</summary>
    public static IamError SeveralValues(string key, string type) =>
        IamErrors.InvalidInput($"The context key {key} must have one value, because its type is {type}.");

    /// <summary>A value is not of the type that is given for it.</summary>
    public static IamError InvalidContextValue(string key, string type) =>
        IamErrors.InvalidInput($"The context key {key} has a value that is not of the type {type}.");

    /// <summary>No such scenario.</summary>
    public static IamError UnknownHandling(string option) => IamErrors.InvalidInput($"'{option}' is not a valid ResourceHandlingOption.");

    /// <summary>A scenario lacks a resource.</summary>
    public static IamError ResourceMissing(string option, string type) =>
        IamErrors.InvalidInput($"The ResourceHandlingOption {option} requires the ARN of a resource of type {type}.");

    /// <summary>What is asked is beyond what is evaluated.</summary>
    public static IamError PolicyEvaluation(string action, string resource) => IamErrors.PolicyEvaluation(
        $"{action} on {resource} cannot be evaluated: a context value, or a pattern filled with it, is too long.");
}
