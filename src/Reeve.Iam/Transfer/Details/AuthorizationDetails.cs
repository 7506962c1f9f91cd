namespace Reeve.Iam.Transfer.Details;

/// <summary>
/// What <c>aws iam get-account-authorization-details</c> prints of an account: one page of it, or all. Lists that are not there were not asked for.
/// </summary>
internal sealed record AuthorizationDetails
{
    public UserDetail[]? UserDetailList { get; init; }

    public GroupDetail[]? GroupDetailList { get; init; }

    public RoleDetail[]? RoleDetailList { get; init; }

    /// <summary>The managed policies: the account's own, and those of AWS's that it uses.</summary>
    public ManagedPolicyDetail[]? Policies { get; init; }

    /// <summary>The instance profiles without a role, for which AWS's output has no place. Only Reeve writes it.</summary>
    public InstanceProfileDetail[]? InstanceProfileList { get; init; }
}
