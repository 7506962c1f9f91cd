using System.Collections.Immutable;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices;
using Reeve.Iam.Operations.LinkedRoles;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Linkage;

/// <summary>Makes a service-linked role, or joins those who have it: a pure function of the account, that comes to the same however often it is run.</summary>
internal static class RoleEnsuring
{
    /// <summary>How many owners one role may have.</summary>
    public const int MostClaims = 100;

    private const int LongestOwner = 128;
    private const int LongestSuffix = 64;
    private const int LongestDescription = 1000;

    /// <summary>The account with the role, and the role; or why it cannot be had.</summary>
    public static Result<(Account After, EnsuredRole Ensured)> Apply(
        Account account, RoleWish wish, ITemplateCatalog templates, IIdSource ids, DateTimeOffset now)
    {
        if (FindFault(wish) is { } fault)
        {
            return fault;
        }

        if (templates.FindByPrincipal(wish.ServicePrincipal) is not { } template)
        {
            return LinkedRoleErrors.NotCreatable(wish.ServicePrincipal);
        }

        if (wish.Suffix is not null && !template.SuffixAllowed)
        {
            return LinkedRoleErrors.SuffixNotAllowed(wish.ServicePrincipal);
        }

        if (wish.Suffix is null && template.SuffixRequired)
        {
            return LinkedRoleErrors.SuffixRequired(wish.ServicePrincipal);
        }

        var name = TemplateRoles.NameOf(template, wish.Suffix);
        if (name.Length > CreateServiceLinkedRole.LongestRoleName)
        {
            return LinkedRoleErrors.NameTooLong(name, CreateServiceLinkedRole.LongestRoleName);
        }

        return account.Roles.Find(name) is { } present
            ? Join(account, present, template, wish, now)
            : Claim(account, CreateServiceLinkedRole.Make(template, name, wish.Description, ids, now), true, wish.Owner, now);
    }

    /// <summary>The account without the claim of an owner, and the claims that are left; unchanged when there was none.</summary>
    public static Account Release(Account account, Role role, string owner)
    {
        if (account.RoleClaims.GetValueOrDefault(role.UniqueId) is not { } present || present.Claims.All(claim => claim.Owner != owner))
        {
            return account;
        }

        return account.With(present with { Claims = present.Claims.RemoveAll(claim => claim.Owner == owner) });
    }

    /// <summary>Why a text is no name of an owner, or null.</summary>
    public static IamError? FindOwnerFault(string owner) =>
        owner.Length is > 0 and <= LongestOwner && owner.All(c => char.IsAsciiLetterOrDigit(c) || "+=,.@:_-".Contains(c, StringComparison.Ordinal))
            ? null
            : IamErrors.ValidationError($"An owner is named by 1 to {LongestOwner} letters, digits and +=,.@:_- characters.");

    private static IamError? FindFault(RoleWish wish)
    {
        if (wish.Suffix is { } suffix && (suffix.Length is 0 or > LongestSuffix || !TextRules.Of(TextPattern.ServiceName).IsSatisfiedBy(suffix)))
        {
            return IamErrors.ValidationError($"A suffix has 1 to {LongestSuffix} letters, digits and +=,.@_- characters.");
        }

        if (wish.Description is { } text && (text.Length > LongestDescription || !TextRules.Of(TextPattern.Description).IsSatisfiedBy(text)))
        {
            return IamErrors.ValidationError($"A description has at most {LongestDescription} printable characters of Latin-1.");
        }

        return wish.Owner is { } owner ? FindOwnerFault(owner) : null;
    }

    private static Result<(Account After, EnsuredRole Ensured)> Join(Account account, Role role, ServiceTemplate template, RoleWish wish, DateTimeOffset now)
    {
        if (role.ServiceLink is not { } link || link.ServicePrincipal != template.ServicePrincipal || link.TemplateRoleName != template.RoleName)
        {
            return LinkedRoleErrors.NameTaken(role.Name);
        }

        // A claim makes a deletion fail that has not come to the fence; without one, the role would be gone again in a moment.
        return role.DeletionFence is not null || (role.OpenDeletionTaskId is not null && wish.Owner is null)
            ? DeletionErrors.BeingDeleted(role.Name)
            : Claim(account, role, false, wish.Owner, now);
    }

    private static Result<(Account After, EnsuredRole Ensured)> Claim(Account account, Role role, bool isNew, string? owner, DateTimeOffset now)
    {
        ImmutableArray<RoleClaim> claims = account.RoleClaims.GetValueOrDefault(role.UniqueId)?.Claims ?? [];
        var after = isNew ? account.With(role) : account;
        if (owner is null || claims.Any(claim => claim.Owner == owner))
        {
            return (after, new EnsuredRole(role, isNew, claims));
        }

        if (claims.Length >= MostClaims)
        {
            return IamErrors.LimitExceeded($"Cannot exceed quota for ClaimsPerRole: {MostClaims}");
        }

        claims = claims.Add(new(owner, now));
        return (after.With(new RoleClaims(role.UniqueId, claims)), new EnsuredRole(role, isNew, claims));
    }
}
