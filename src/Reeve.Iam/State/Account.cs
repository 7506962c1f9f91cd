using System.Collections.Immutable;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Quotas;
using Reeve.Iam.Storage;

namespace Reeve.Iam.State;

/// <summary>
/// The whole state of one account at one revision. It never changes: what an operation puts or removes makes another one, which also
/// knows what of it is not written yet.
/// </summary>
public sealed partial record Account
{
    /// <summary>The 12 digits.</summary>
    public required string Id { get; init; }

    /// <summary>The revision that this is the state of; pending changes make the next one.</summary>
    public required long Revision { get; init; }

    /// <summary>What the account has once.</summary>
    public required AccountRoot Root { get; init; }

    /// <summary>The users.</summary>
    public EntityMap<User> Users { get; init; } = EntityMaps.Empty<User>();

    /// <summary>The roles, ordinary and service-linked together: their names are of one space.</summary>
    public EntityMap<Role> Roles { get; init; } = EntityMaps.Empty<Role>();

    /// <summary>The access keys of root and users, by id.</summary>
    public ImmutableDictionary<string, AccessKey> AccessKeys { get; init; } = ImmutableDictionary.Create<string, AccessKey>(StringComparer.Ordinal);

    /// <summary>The deletion tasks, open and ended, by id.</summary>
    public ImmutableDictionary<string, DeletionTask> DeletionTasks { get; init; } = ImmutableDictionary.Create<string, DeletionTask>(StringComparer.Ordinal);

    /// <summary>What is stated about the use of service-linked roles, by the role's unique id.</summary>
    public ImmutableDictionary<string, RoleUsage> RoleUsages { get; init; } = ImmutableDictionary.Create<string, RoleUsage>(StringComparer.Ordinal);

    /// <summary>The OpenID Connect providers, by URL without scheme; paths of URLs tell case apart.</summary>
    public ImmutableDictionary<string, OpenIdProvider> OpenIdProviders { get; init; } = ImmutableDictionary.Create<string, OpenIdProvider>(StringComparer.Ordinal);

    /// <summary>The SAML providers.</summary>
    public EntityMap<SamlProvider> SamlProviders { get; init; } = EntityMaps.Empty<SamlProvider>();

    /// <summary>The server certificates.</summary>
    public EntityMap<ServerCertificate> ServerCertificates { get; init; } = EntityMaps.Empty<ServerCertificate>();

    /// <summary>The keyrings of users and root, by <see cref="Keyring.OwnerId"/>; who has nothing on it has none.</summary>
    public ImmutableDictionary<string, Keyring> Keyrings { get; init; } = ImmutableDictionary.Create<string, Keyring>(StringComparer.Ordinal);

    /// <summary>The login profiles of users, by the user's unique id.</summary>
    public ImmutableDictionary<string, LoginProfile> LoginProfiles { get; init; } = ImmutableDictionary.Create<string, LoginProfile>(StringComparer.Ordinal);

    /// <summary>The virtual MFA devices, by serial number.</summary>
    public EntityMap<VirtualMfaDevice> VirtualMfaDevices { get; init; } = EntityMaps.Empty<VirtualMfaDevice>();

    /// <summary>When credentials were last used, as far as it is written, by what they are.</summary>
    public ImmutableDictionary<string, LastUse> LastUses { get; init; } = ImmutableDictionary.Create<string, LastUse>(StringComparer.Ordinal);

    /// <summary>The credential report that was last asked for, or null.</summary>
    public CredentialReport? CredentialReport { get; init; }

    /// <summary>The names of users and roles by their unique ids, by which sessions and trust policies know them.</summary>
    internal ImmutableDictionary<string, string> PrincipalNames { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How much the account may hold: AWS's defaults, but for what <see cref="AccountRoot.Quotas"/> sets.</summary>
    public AccountQuotas Quotas { get; init; } = AccountQuotas.Default;

    /// <summary>What is not written yet, in the order in which it was made.</summary>
    internal ImmutableList<EntityChange> Pending { get; init; } = [];

    /// <summary>The user of a unique id, or null.</summary>
    internal User? FindUserById(string uniqueId) =>
        PrincipalNames.TryGetValue(uniqueId, out var name) && Users.Find(name) is { } user && user.UniqueId == uniqueId ? user : null;

    /// <summary>The role of a unique id, or null.</summary>
    internal Role? FindRoleById(string uniqueId) =>
        PrincipalNames.TryGetValue(uniqueId, out var name) && Roles.Find(name) is { } role && role.UniqueId == uniqueId ? role : null;

    /// <summary>The account with its root put.</summary>
    internal Account With(AccountRoot root) => (this with { Root = root }).Noting(EntityKind.Root, "root", root);

    /// <summary>The account with quotas set, in place of all that were set before.</summary>
    internal Account WithQuotas(ImmutableArray<QuotaSetting> settings) =>
        With(Root with { Quotas = settings }) with { Quotas = AdjustableQuotas.Apply(settings) };

    /// <summary>The account with a user put.</summary>
    internal Account With(User user) => With([user]);

    /// <summary>The account with users put, of different names. Maps and indexes are copied once for all of them, as wherever many are put.</summary>
    internal Account With(ImmutableArray<User> users) =>
        (this with { Users = Users.With(users, user => user.Name), PrincipalNames = PrincipalNames.SetItems(users.Select(NameOf)) })
        .IndexingPolicies(Put(Users, users))
        .Enrolling(Put(Users, users))
        .Noting(users.Select(user => new EntityChange(EntityKind.User, Key(user.Name), user)));

    /// <summary>The account with a role put.</summary>
    internal Account With(Role role) => With([role]);

    /// <summary>The account with roles put, of different names.</summary>
    internal Account With(ImmutableArray<Role> roles) =>
        (this with { Roles = Roles.With(roles, role => role.Name), PrincipalNames = PrincipalNames.SetItems(roles.Select(NameOf)) })
        .IndexingPolicies(Put(Roles, roles))
        .Noting(roles.Select(role => new EntityChange(EntityKind.Role, Key(role.Name), role)));

    /// <summary>The account with an access key put.</summary>
    internal Account With(AccessKey key) =>
        (this with { AccessKeys = AccessKeys.SetItem(key.Id, key) }).Noting(EntityKind.AccessKey, key.Id, key);

    /// <summary>The account with a deletion task put.</summary>
    internal Account With(DeletionTask task) =>
        (this with { DeletionTasks = DeletionTasks.SetItem(task.Id, task) }).Noting(EntityKind.DeletionTask, task.Id, task);

    /// <summary>The account with a statement of usage put.</summary>
    internal Account With(RoleUsage usage) =>
        (this with { RoleUsages = RoleUsages.SetItem(usage.RoleId, usage) }).Noting(EntityKind.RoleUsage, usage.RoleId, usage);

    /// <summary>The account with an OpenID Connect provider put.</summary>
    internal Account With(OpenIdProvider provider) =>
        (this with { OpenIdProviders = OpenIdProviders.SetItem(provider.Url, provider) }).Noting(EntityKind.OpenIdProvider, provider.Url, provider);

    /// <summary>The account with a SAML provider put.</summary>
    internal Account With(SamlProvider provider) =>
        (this with { SamlProviders = SamlProviders.With(provider.Name, provider) }).Noting(EntityKind.SamlProvider, Key(provider.Name), provider);

    /// <summary>The account with a server certificate put.</summary>
    internal Account With(ServerCertificate certificate) =>
        (this with { ServerCertificates = ServerCertificates.With(certificate.Name, certificate) })
        .Noting(EntityKind.ServerCertificate, Key(certificate.Name), certificate);

    /// <summary>The account with a keyring put; an empty one is removed.</summary>
    internal Account With(Keyring keyring) => keyring.IsEmpty
        ? (this with { Keyrings = Keyrings.Remove(keyring.OwnerId) }).Noting(EntityKind.Keyring, keyring.OwnerId, null)
        : (this with { Keyrings = Keyrings.SetItem(keyring.OwnerId, keyring) }).Noting(EntityKind.Keyring, keyring.OwnerId, keyring);

    /// <summary>The account without an OpenID Connect provider.</summary>
    internal Account Without(OpenIdProvider provider) =>
        (this with { OpenIdProviders = OpenIdProviders.Remove(provider.Url) }).Noting(EntityKind.OpenIdProvider, provider.Url, null);

    /// <summary>The account without a SAML provider.</summary>
    internal Account Without(SamlProvider provider) =>
        (this with { SamlProviders = SamlProviders.Without(provider.Name) }).Noting(EntityKind.SamlProvider, Key(provider.Name), null);

    /// <summary>The account without a server certificate.</summary>
    internal Account Without(ServerCertificate certificate) =>
        (this with { ServerCertificates = ServerCertificates.Without(certificate.Name) })
        .Noting(EntityKind.ServerCertificate, Key(certificate.Name), null);

    /// <summary>The account with its entry in the directory put.</summary>
    internal Account With(AccountEntry entry) => Noting(EntityKind.Account, entry.AccountId, entry);

    /// <summary>The account with a login profile put.</summary>
    internal Account With(LoginProfile profile) =>
        (this with { LoginProfiles = LoginProfiles.SetItem(profile.UserId, profile) }).Noting(EntityKind.LoginProfile, profile.UserId, profile);

    /// <summary>The account with a virtual MFA device put.</summary>
    internal Account With(VirtualMfaDevice device) =>
        (this with { VirtualMfaDevices = VirtualMfaDevices.With(device.SerialNumber, device) })
        .Noting(EntityKind.VirtualMfaDevice, Key(device.SerialNumber), device);

    /// <summary>The account with a last use put.</summary>
    internal Account With(LastUse use) => (this with { LastUses = LastUses.SetItem(use.Key, use) }).Noting(EntityKind.LastUse, use.Key, use);

    /// <summary>The account with its credential report put.</summary>
    internal Account With(CredentialReport report) =>
        (this with { CredentialReport = report }).Noting(EntityKind.CredentialReport, "report", report);

    /// <summary>The account without a user.</summary>
    internal Account Without(User user) =>
        (this with { Users = Users.Without(user.Name), PrincipalNames = PrincipalNames.Remove(user.UniqueId) })
        .WithoutActionUses(user.UniqueId)
        .IndexingPolicies([(Users.Find(user.Name), null)])
        .Enrolling([(Users.Find(user.Name), null)])
        .Noting(EntityKind.User, Key(user.Name), null);

    /// <summary>The account without a role, and without what is known of its use: statements, sessions, claims, last calls.</summary>
    internal Account Without(Role role) =>
        (this with { Roles = Roles.Without(role.Name), PrincipalNames = PrincipalNames.Remove(role.UniqueId) })
        .IndexingPolicies([(Roles.Find(role.Name), null)])
        .WithoutUsage(role.UniqueId)
        .WithoutLinkage(role.UniqueId)
        .WithoutActionUses(role.UniqueId)
        .Noting(EntityKind.Role, Key(role.Name), null);

    /// <summary>The account without an access key.</summary>
    internal Account Without(AccessKey key) =>
        (this with { AccessKeys = AccessKeys.Remove(key.Id) })
        .WithoutLastUse(LastUseKeys.AccessKey(key.Id))
        .Noting(EntityKind.AccessKey, key.Id, null);

    /// <summary>The account without a login profile.</summary>
    internal Account Without(LoginProfile profile) =>
        (this with { LoginProfiles = LoginProfiles.Remove(profile.UserId) }).Noting(EntityKind.LoginProfile, profile.UserId, null);

    /// <summary>The account without a virtual MFA device.</summary>
    internal Account Without(VirtualMfaDevice device) =>
        (this with { VirtualMfaDevices = VirtualMfaDevices.Without(device.SerialNumber) })
        .Noting(EntityKind.VirtualMfaDevice, Key(device.SerialNumber), null);

    /// <summary>The account without what is known of a last use.</summary>
    internal Account WithoutLastUse(string key) => LastUses.ContainsKey(key)
        ? (this with { LastUses = LastUses.Remove(key) }).Noting(EntityKind.LastUse, key, null)
        : this;

    /// <summary>The account without a deletion task.</summary>
    internal Account Without(DeletionTask task) =>
        (this with { DeletionTasks = DeletionTasks.Remove(task.Id) }).Noting(EntityKind.DeletionTask, task.Id, null);

    /// <summary>The account without what is stated about the use of a role.</summary>
    internal Account WithoutUsage(string roleId) => RoleUsages.ContainsKey(roleId)
        ? (this with { RoleUsages = RoleUsages.Remove(roleId) }).Noting(EntityKind.RoleUsage, roleId, null)
        : this;

    /// <summary>This state, once its changes are written as the next revisions, one or several.</summary>
    internal Account Settled(int revisions = 1) => this with { Revision = Revision + revisions, Pending = [] };

    // Names are unique without regard to case, so the stored key folds it; names are ASCII by rule.
    private static string Key(string name) => string.Create(name.Length, name, static (span, text) => Ascii.ToLower(text, span, out _));

    private static KeyValuePair<string, string> NameOf(IPrincipalEntity principal) => KeyValuePair.Create(principal.UniqueId, principal.Name);

    private Account Noting(EntityKind kind, string key, object? entity) => this with { Pending = Pending.Add(new(kind, key, entity)) };

    private Account Noting(IEnumerable<EntityChange> changes) => this with { Pending = Pending.AddRange(changes) };
}
