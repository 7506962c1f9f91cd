namespace Reeve.Iam.Operations;

/// <summary>The condition keys that several operations bring.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html</remarks>
internal static class IamConditionKeys
{
    /// <summary>The managed policy that is attached or detached.</summary>
    public const string PolicyArn = "iam:PolicyARN";

    /// <summary>The boundary that is set, or that the changed entity has.</summary>
    public const string PermissionsBoundary = "iam:PermissionsBoundary";

    /// <summary>The service that a role is passed to.</summary>
    public const string PassedToService = "iam:PassedToService";

    /// <summary>What a passed role is given to.</summary>
    public const string AssociatedResourceArn = "iam:AssociatedResourceArn";
}
