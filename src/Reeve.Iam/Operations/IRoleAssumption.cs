namespace Reeve.Iam.Operations;

/// <summary>A request that a linked service may make with its own key: it asks for a role that trusts the service.</summary>
internal interface IRoleAssumption
{
    /// <summary>The role's ARN.</summary>
    string RoleArn { get; }
}
