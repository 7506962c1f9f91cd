using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.Operations.Policies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Roles;

/// <summary>Creates an ordinary role. Service-linked roles count toward the quota that holds it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html</remarks>
[Operation(ApiService.Iam, "CreateRole", ConditionKeys = [IamConditionKeys.PermissionsBoundary])]
internal sealed class CreateRole : IOperation<CreateRoleRequest, CreateRoleResponse>
{
    private const int DefaultMaxSessionDuration = 3600;

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateRoleRequest request, OperationContext context) =>
        new AuthorizationTarget(Arns.Role(account.Id, request.Path ?? "/", request.RoleName))
        {
            RequestTags = request.Tags,
            CompanionActions = request.Tags.IsEmpty ? [] : ["iam:TagRole"],
        }.WithKey(IamConditionKeys.PermissionsBoundary, request.PermissionsBoundary);

    /// <inheritdoc/>
    public Result<Change<CreateRoleResponse>> Apply(Account account, CreateRoleRequest request, OperationContext context)
    {
        if (FindFault(account, request, context) is { } fault)
        {
            return fault;
        }

        return TrustPolicies.Resolve(account, request.AssumeRolePolicyDocument, context).Then(principals => Create(account, request, principals, context));
    }

    private static Result<Change<CreateRoleResponse>> Create(
        Account account, CreateRoleRequest request, ImmutableArray<TrustedPrincipal> principals, OperationContext context)
    {
        if (FindConflict(account, request) is { } conflict)
        {
            return conflict;
        }

        return Tags.Merge([], request.Tags, account.Quotas.TagsPerResource).Map(tags =>
        {
            var role = Make(request, tags, context) with { TrustedPrincipals = principals };
            return Change.Of(account.With(role), new CreateRoleResponse(RoleShape.Basic(account, role, context) with
            {
                PermissionsBoundary = PermissionsBoundaryShape.Of(role.PermissionsBoundaryArn),
                Tags = Operations.Tags.AsGiven(request.Tags),
            }));
        });
    }

    private static IamError? FindFault(Account account, CreateRoleRequest request, OperationContext context)
    {
        if (request.Path is not null && ReservedPaths.Includes(request.Path))
        {
            return RoleErrors.ReservedPath(request.Path);
        }

        return Boundaries.FindFault(request.PermissionsBoundary, account, context);
    }

    private static IamError? FindConflict(Account account, CreateRoleRequest request)
    {
        if (account.Roles.Contains(request.RoleName))
        {
            return IamErrors.EntityAlreadyExists("Role", request.RoleName);
        }

        return account.Roles.Count >= account.Quotas.Roles ? IamErrors.QuotaExceeded("RolesPerAccount", account.Quotas.Roles) : null;
    }

    private static Role Make(CreateRoleRequest request, ImmutableArray<Tag> tags, OperationContext context) => new()
    {
        Name = request.RoleName,
        UniqueId = context.Ids.NewRoleId(),
        Path = request.Path ?? "/",
        CreateDate = context.Now,
        AssumeRolePolicy = request.AssumeRolePolicyDocument,
        Description = request.Description,
        MaxSessionDuration = request.MaxSessionDuration ?? DefaultMaxSessionDuration,
        PermissionsBoundaryArn = request.PermissionsBoundary,
        Tags = tags,
    };
}

/// <summary>Parameters of CreateRole.</summary>
internal sealed record CreateRoleRequest
{
    [Length(1, 512), Pattern(TextPattern.Path)]
    public string? Path { get; init; }

    [RequiredMember, Length(1, 64), Pattern(TextPattern.EntityName)]
    public required string RoleName { get; init; }

    [RequiredMember, Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public required PolicyText AssumeRolePolicyDocument { get; init; }

    [Length(0, 1000), Pattern(TextPattern.Description)]
    public string? Description { get; init; }

    [ValueRange(3600, 43200)]
    public int? MaxSessionDuration { get; init; }

    [Length(20, 2048)]
    public string? PermissionsBoundary { get; init; }

    [Count(0, 50)]
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

/// <summary>Answer of CreateRole.</summary>
/// <param name="Role">The role, without description and session duration: AWS leaves them out here.</param>
internal sealed record CreateRoleResponse(RoleShape Role);
