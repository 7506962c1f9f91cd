using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Operations.Roles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.LinkedRoles;

/// <summary>Creates the role that a linked service defines. It counts toward the quota of roles but is not held by it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html</remarks>
[Operation(ApiService.Iam, "CreateServiceLinkedRole", ConditionKeys = ["iam:AWSServiceName"])]
internal sealed class CreateServiceLinkedRole : IOperation<CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse>
{
    /// <summary>How long a role's name may be, suffix included.</summary>
    public const int LongestRoleName = 64;

    /// <inheritdoc/>
    public AuthorizationTarget Target(Account account, CreateServiceLinkedRoleRequest request, OperationContext context)
    {
        var template = context.Templates.FindByPrincipal(request.AwsServiceName);
        var resource = template is null
            ? "*"
            : Arns.Role(account.Id, TemplateRoles.PathOf(template), TemplateRoles.NameOf(template, request.CustomSuffix));
        return new(resource) { Keys = [KeyValuePair.Create("iam:AWSServiceName", request.AwsServiceName)] };
    }

    /// <inheritdoc/>
    public Result<Change<CreateServiceLinkedRoleResponse>> Apply(
        Account account, CreateServiceLinkedRoleRequest request, OperationContext context)
    {
        if (context.Templates.FindByPrincipal(request.AwsServiceName) is not { CreatableThroughIam: true } template)
        {
            return LinkedRoleErrors.NotCreatable(request.AwsServiceName);
        }

        if (request.CustomSuffix is not null && !template.SuffixAllowed)
        {
            return LinkedRoleErrors.SuffixNotAllowed(request.AwsServiceName);
        }

        if (request.CustomSuffix is null && template.SuffixRequired)
        {
            return LinkedRoleErrors.SuffixRequired(request.AwsServiceName);
        }

        var name = TemplateRoles.NameOf(template, request.CustomSuffix);
        if (name.Length > LongestRoleName)
        {
            return LinkedRoleErrors.NameTooLong(name, LongestRoleName);
        }

        if (account.Roles.Contains(name))
        {
            return LinkedRoleErrors.NameTaken(name);
        }

        var role = Make(template, name, request.Description, context.Ids, context.Now);
        return Change.Of(account.With(role), new CreateServiceLinkedRoleResponse(
            RoleShape.Basic(account, role, context) with { Description = role.Description }));
    }

    /// <summary>A new role of a template.</summary>
    public static Role Make(ServiceTemplate template, string name, string? description, IIdSource ids, DateTimeOffset now) => new()
    {
        Name = name,
        UniqueId = ids.NewRoleId(),
        Path = TemplateRoles.PathOf(template),
        CreateDate = now,
        AssumeRolePolicy = TemplateRoles.TrustPolicyOf(template),
        Description = description ?? template.Description,
        AttachedPolicyArns = [.. template.ManagedPolicyArns],
        ServiceLink = new(template.ServicePrincipal, template.RoleName, template.Version),
    };
}

/// <summary>Parameters of CreateServiceLinkedRole.</summary>
internal sealed record CreateServiceLinkedRoleRequest
{
    [WireName("AWSServiceName"), RequiredMember, Length(1, 128), Pattern(TextPattern.ServiceName)]
    public required string AwsServiceName { get; init; }

    [Length(0, 1000), Pattern(TextPattern.Description)]
    public string? Description { get; init; }

    [Length(1, 64), Pattern(TextPattern.ServiceName)]
    public string? CustomSuffix { get; init; }
}

/// <summary>Answer of CreateServiceLinkedRole.</summary>
/// <param name="Role">The role.</param>
internal sealed record CreateServiceLinkedRoleResponse(RoleShape Role);
