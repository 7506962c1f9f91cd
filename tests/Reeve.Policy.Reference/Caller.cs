namespace Reeve.Policy.Reference;

/// <summary>Who asks, as far as a case tells.</summary>
/// <param name="Kind">What kind of principal it is.</param>
/// <param name="Account">Its account; null for services, identity providers' users and anonymous callers.</param>
/// <param name="Arn">Its own ARN; null where it has none.</param>
/// <param name="ParentArn">The role of a role session, the user of a federated session.</param>
/// <param name="UniqueId">Its unique id, or its role's.</param>
/// <param name="Name">The service principal, or the identity provider.</param>
internal sealed record Caller(
    CallerKind Kind,
    string? Account = null,
    string? Arn = null,
    string? ParentArn = null,
    string? UniqueId = null,
    string? Name = null)
{
    /// <summary>Whether it is a session of a service-linked role: in a case, only the role's path can tell.</summary>
    public bool IsServiceLinkedRole =>
        Kind == CallerKind.RoleSession && ParentArn!.Split(':', 6)[5].StartsWith("role/aws-service-role/", StringComparison.Ordinal);

    /// <summary>Works out the caller from <c>principal</c> and what the context says about it.</summary>
    public static Caller Of(string principal, string action, string? federatedUserOf, Context context)
    {
        if (principal == "*")
        {
            return new Caller(CallerKind.Anonymous);
        }

        if (!principal.StartsWith("arn:", StringComparison.Ordinal))
        {
            return new Caller(IsWebIdentityAction(action) ? CallerKind.IdentityProviderUser : CallerKind.Service, Name: principal);
        }

        var parts = principal.Split(':', 6);
        if (parts.Length < 6)
        {
            throw new FormatException($"principal \"{principal}\" is not an ARN");
        }

        return OfArn(principal, parts[1], parts[4], parts[5].Split('/'), federatedUserOf, context);
    }

    private static Caller OfArn(string arn, string partition, string account, string[] names, string? federatedUserOf, Context context) =>
        names[0] switch
        {
            "root" => new Caller(CallerKind.Root, account, arn),
            "user" => new Caller(CallerKind.User, account, arn, UniqueId: context.Single("aws:userid")),
            "role" => new Caller(CallerKind.RoleSession, account, ParentArn: arn, UniqueId: RoleId(context)),
            "assumed-role" => new Caller(
                CallerKind.RoleSession, account, arn, RoleArn(partition, account, names[1], context), RoleId(context)),
            "federated-user" => new Caller(CallerKind.FederatedUser, account, arn, federatedUserOf),
            "oidc-provider" or "saml-provider" => new Caller(CallerKind.IdentityProviderUser, Name: arn),
            _ => throw new FormatException($"principal \"{arn}\" is of no known kind"),
        };

    // §4.7: aws:PrincipalArn of a role session is the ARN of the role, with its path, which the session's own ARN does not tell.
    private static string RoleArn(string partition, string account, string name, Context context)
    {
        var told = context.Single("aws:PrincipalArn");
        var start = $"arn:{partition}:iam::{account}:role/";
        return told is not null && told.StartsWith(start, StringComparison.Ordinal) && told.EndsWith("/" + name, StringComparison.Ordinal)
            ? told
            : start + name;
    }

    // §4.7: aws:userid of a role session is the role's unique id, a colon and the session's name.
    private static string? RoleId(Context context) => context.Single("aws:userid")?.Split(':')[0];

    private static bool IsWebIdentityAction(string action) =>
        Ascii.SameIgnoringCase(action, "sts:AssumeRoleWithWebIdentity") || Ascii.SameIgnoringCase(action, "sts:AssumeRoleWithSAML");
}
