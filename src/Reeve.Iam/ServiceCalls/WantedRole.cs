using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.ServiceCalls;

/// <summary>The role that a request comes to: which template's, and of what name.</summary>
/// <param name="Template">The template, in the version that is in effect in the account.</param>
/// <param name="Name">The name, suffix included.</param>
internal sealed record WantedRole(ServiceTemplate Template, string Name)
{
    private const int LongestSuffix = 64;
    private const int LongestDescription = 1000;

    /// <summary>The role that a service asks for, or why there can be none.</summary>
    public static Result<WantedRole> Of(string servicePrincipal, RoleRequest request, ITemplateCatalog templates)
    {
        if (FindFault(request) is { } fault)
        {
            return fault;
        }

        var defined = templates.All.Where(template => template.ServicePrincipal == servicePrincipal).ToArray();
        var template = request.RoleName is null ? defined.FirstOrDefault() : templates.Find(servicePrincipal, request.RoleName);
        if (template is null)
        {
            return ServiceCallErrors.NoTemplate(servicePrincipal, request.RoleName);
        }

        if (request.RoleName is null && defined.Length > 1)
        {
            return ServiceCallErrors.RoleNameNeeded(servicePrincipal);
        }

        return SuffixFault(template, request.Suffix) is { } unfit ? unfit : Named(template, TemplateRoles.NameOf(template, request.Suffix));
    }

    /// <summary>The ARN that it has in an account.</summary>
    public string ArnIn(string accountId) => Arns.Role(accountId, TemplateRoles.PathOf(Template), Name);

    /// <summary>The role as an account has it; null where it has none; or the refusal where another role has the name.</summary>
    public Result<Role?> FindIn(Account account) => account.Roles.Find(Name) switch
    {
        null => (Role?)null,
        { ServiceLink: { } link } role when link.ServicePrincipal == Template.ServicePrincipal && link.TemplateRoleName == Template.RoleName =>
            role.DeletionFence is null ? role : DeletionErrors.BeingDeleted(role.Name),
        var other => LinkedRoleErrors.NameTaken(other.Name),
    };

    private static Result<WantedRole> Named(ServiceTemplate template, string name) => name.Length > CreateServiceLinkedRole.LongestRoleName
        ? LinkedRoleErrors.NameTooLong(name, CreateServiceLinkedRole.LongestRoleName)
        : new WantedRole(template, name);

    private static IamError? SuffixFault(ServiceTemplate template, string? suffix) => suffix switch
    {
        not null when !template.SuffixAllowed => LinkedRoleErrors.SuffixNotAllowed(template.ServicePrincipal),
        null when template.SuffixRequired => LinkedRoleErrors.SuffixRequired(template.ServicePrincipal),
        _ => null,
    };

    private static IamError? FindFault(RoleRequest request)
    {
        if (request.Suffix is { } suffix && (suffix.Length is 0 or > LongestSuffix || !TextRules.Of(TextPattern.ServiceName).IsSatisfiedBy(suffix)))
        {
            return ServiceCallErrors.Invalid($"A suffix has 1 to {LongestSuffix} letters, digits and +=,.@_- characters.");
        }

        return request.Description is { } text && (text.Length > LongestDescription || !TextRules.Of(TextPattern.Description).IsSatisfiedBy(text))
            ? ServiceCallErrors.Invalid($"A description has at most {LongestDescription} printable characters of Latin-1.")
            : null;
    }
}
