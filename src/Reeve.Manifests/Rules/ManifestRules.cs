using Reeve.Policy;

namespace Reeve.Manifests.Rules;

/// <summary>The shape of a manifest.</summary>
internal static class ManifestRules
{
    private static readonly ManifestRule RolePart = new MapRule(
        "A part of a role's permissions.",
        Required("role", new TextRule("The role's name, as in roles.", TextFormats.RoleName)),
        Optional("statements", new ListRule("The Sids of the statements; all of them when not given.", new TextRule("A Sid.", TextFormats.Word), 1, 100)));

    private static readonly ManifestRule Action = new MapRule(
        "An action of the service.",
        Required("name", new TextRule("Its name without the prefix.", TextFormats.Word)),
        Optional("description", new TextRule("What it does.", TextFormats.Description)),
        Optional("resources", new ListRule("What it acts on.", new TextRule("A pattern of ARNs.", TextFormats.ArnPattern), 0, 50)),
        Optional("conditionKeys", new ListRule("The condition keys that it supports besides the global ones.", new TextRule("A condition key.", TextFormats.ConditionKey), 0, 100)),
        Optional("setsInMotion", new ListRule("What the service may do with its roles in answer to the action.", RolePart, 0, 20)));

    private static readonly ManifestRule UseCase = new MapRule(
        "A way to use the service that needs a role.",
        Required("name", new TextRule("Its name.", TextFormats.Title)),
        Optional("description", new TextRule("What it is for.", TextFormats.Description)),
        Optional("role", new TextRule("The service-linked role that it makes; an ordinary service role when not given.", TextFormats.RoleName)),
        Optional("permissions", new ChoiceRule("How far the role's permissions can be chosen; fixed when not given.", "fixed", "limited", "free")),
        Optional("policies", new ListRule("The policies that the role gets, or among which its maker chooses.", new TextRule("A policy.", TextFormats.PolicyArn), 0, 50)));

    private static readonly ManifestRule Policy = new MapRule(
        "A permissions policy. Accounts see it as a managed policy below /aws-service-role/.",
        Required("name", new TextRule("Its name, unique among all services.", TextFormats.PolicyName)),
        Optional("description", new TextRule("What it is for.", TextFormats.Description)),
        Required("document", new PolicyRule("The policy document.", PolicyKind.Identity)));

    private static readonly ManifestRule Role = new MapRule(
        "A role that the service needs in an account.",
        Required("name", new TextRule("The role's name without a suffix, unique among all services.", TextFormats.RoleName)),
        Optional("description", new TextRule("The description of roles whose creator gives none.", TextFormats.Description)),
        Optional("suffix", new ChoiceRule("Whether the creator may or must add a suffix; none when not given.", "none", "optional", "required")),
        Optional("createdBy", new ChoiceRule("Who creates the role: the service, principals through IAM, or both, which is the default.", "both", "service", "iam")),
        Optional("deletedBy", new ChoiceRule("Who deletes the role: the service, principals through IAM, or both, which is the default.", "both", "service", "iam")),
        Optional("alsoAssumedBy", new ListRule("Services that assume the role besides this one.", new TextRule("A service principal.", TextFormats.ServicePrincipal), 0, 20)),
        Optional("trustPolicy", new PolicyRule("Who assumes the role; the service alone when not given.", PolicyKind.Trust)),
        Required("policies", new ListRule("The role's permissions.", Policy, 1, 20)));

    private static readonly ManifestRule Usage = new MapRule(
        "How it is known whether the service uses a role.",
        Required("knownBy", new ChoiceRule("By leases that the service holds, by a callback, or not at all.", "leases", "callback", "nothing")),
        Optional("callback", new TextRule("The URL that is asked.", TextFormats.CallbackUrl)));

    /// <summary>The whole of it.</summary>
    public static readonly ManifestRule Manifest = new MapRule(
        "A linked service, and the service-linked roles that it defines.",
        Required("service", new TextRule("The service principal. It is case-sensitive.", TextFormats.ServicePrincipal)),
        Required("name", new TextRule("The service's name for people.", TextFormats.Title)),
        Required("prefix", new TextRule("What stands before the colon in the names of its actions.", TextFormats.Prefix)),
        Optional("documentation", new TextRule("The service's page on its service-linked roles.", TextFormats.Url)),
        Optional("usage", Usage),
        Required("roles", new ListRule("The roles that it defines.", Role, 1, 20)),
        Optional("useCases", new ListRule("What the console offers to whoever makes a role for the service.", UseCase, 0, 50)),
        Optional("actions", new ListRule("The service's actions.", Action, 0, 500)));

    private static MemberRule Required(string name, ManifestRule rule) => new(name, rule, IsRequired: true);

    private static MemberRule Optional(string name, ManifestRule rule) => new(name, rule, IsRequired: false);
}
