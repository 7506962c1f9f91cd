using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Persistence;

/// <summary>Builds an account from its stored image.</summary>
internal static class AccountImage
{
    /// <summary>The account at the image's revision.</summary>
    /// <exception cref="StoreDamagedException">The image has no root, or an entity that this build cannot read.</exception>
    public static Account Read(string accountId, ScopeImage image)
    {
        var rows = image.Entities.ToLookup(row => row.Kind);
        var users = rows[EntityKind.User].Select(EntityCodec.Read<User>).ToArray();
        var groups = rows[EntityKind.Group].Select(EntityCodec.Read<Group>).ToArray();
        var roles = SharingTexts(rows[EntityKind.Role].Select(EntityCodec.Read<Role>)).ToArray();
        return new Account
        {
            Id = accountId,
            Revision = image.Revision,
            Root = EntityCodec.Read<AccountRoot>(RootRow(accountId, rows)),
            Users = Map(users, user => user.Name),
            Roles = Map(roles, role => role.Name),
            PrincipalNames = NamesOf([.. users, .. roles]),
            Policies = Map(rows[EntityKind.ManagedPolicy].Select(EntityCodec.Read<ManagedPolicy>), policy => policy.PolicyName),
            Groups = Map(groups, group => group.Name),
            InstanceProfiles = Map(rows[EntityKind.InstanceProfile].Select(EntityCodec.Read<InstanceProfile>), profile => profile.Name),
            GroupsById = Index(groups, group => group.UniqueId),
            GroupMembers = Memberships.Of(users),
            AccessKeys = Index(rows[EntityKind.AccessKey].Select(EntityCodec.Read<AccessKey>), key => key.Id),
            DeletionTasks = Index(rows[EntityKind.DeletionTask].Select(EntityCodec.Read<DeletionTask>), task => task.Id),
            RoleUsages = Index(rows[EntityKind.RoleUsage].Select(EntityCodec.Read<RoleUsage>), usage => usage.RoleId),
            LoginProfiles = Index(rows[EntityKind.LoginProfile].Select(EntityCodec.Read<LoginProfile>), profile => profile.UserId),
            VirtualMfaDevices = Map(rows[EntityKind.VirtualMfaDevice].Select(EntityCodec.Read<VirtualMfaDevice>), device => device.SerialNumber),
            LastUses = Index(rows[EntityKind.LastUse].Select(EntityCodec.Read<LastUse>), use => use.Key),
            CredentialReport = rows[EntityKind.CredentialReport].Select(EntityCodec.Read<CredentialReport>).SingleOrDefault(),
            OpenIdProviders = Index(rows[EntityKind.OpenIdProvider].Select(EntityCodec.Read<OpenIdProvider>), provider => provider.Url),
            SamlProviders = Map(rows[EntityKind.SamlProvider].Select(EntityCodec.Read<SamlProvider>), provider => provider.Name),
            ServerCertificates = Map(
                rows[EntityKind.ServerCertificate].Select(EntityCodec.Read<ServerCertificate>), certificate => certificate.Name),
            Keyrings = Index(rows[EntityKind.Keyring].Select(EntityCodec.Read<Keyring>), keyring => keyring.OwnerId),
            ActionUses = PrincipalActions.From(rows[EntityKind.ActionUse].Select(EntityCodec.Read<ActionUse>)),
            AccessReports = Index(rows[EntityKind.AccessReport].Select(EntityCodec.Read<AccessReport>), report => report.JobId),
            LinkedSessions = SessionSets.From(rows[EntityKind.LinkedSession].Select(EntityCodec.Read<LinkedSession>)),
            RoleClaims = Index(rows[EntityKind.RoleClaims].Select(EntityCodec.Read<RoleClaims>), claims => claims.RoleId),
            Attachments = PolicyIndex.Of<IPolicyOwner>([.. users, .. groups, .. roles], entity => entity.AttachedPolicyArns),
            Boundaries = PolicyIndex.Of<IPrincipalEntity>([.. users, .. roles], entity => PolicyIndex.OfBoundary(entity.PermissionsBoundaryArn)),
        };
    }

    private static EntityRow RootRow(string accountId, ILookup<EntityKind, EntityRow> rows) => rows[EntityKind.Root].ToArray() is [var row]
        ? row
        : throw new StoreDamagedException($"Account {accountId} is stored without its root.");

    // The service-linked roles of one service have one trust policy: hold its text, and its encoded form, once.
    private static IEnumerable<Role> SharingTexts(IEnumerable<Role> roles)
    {
        var texts = new Dictionary<string, PolicyText>(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            if (texts.TryGetValue(role.AssumeRolePolicy.Text, out var shared))
            {
                yield return role with { AssumeRolePolicy = shared };
            }
            else
            {
                texts.Add(role.AssumeRolePolicy.Text, role.AssumeRolePolicy);
                yield return role;
            }
        }
    }

    private static EntityMap<T> Map<T>(IEnumerable<T> entities, Func<T, string> name)
        where T : class => EntityMaps.From(entities.Select(entity => KeyValuePair.Create(name(entity), entity)));

    private static ImmutableDictionary<string, T> Index<T>(IEnumerable<T> entities, Func<T, string> key) =>
        entities.ToImmutableDictionary(key, StringComparer.Ordinal);

    private static ImmutableDictionary<string, string> NamesOf(IPrincipalEntity[] principals) =>
        principals.ToImmutableDictionary(principal => principal.UniqueId, principal => principal.Name, StringComparer.Ordinal);
}
