using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Persistence;

/// <summary>Turns entities into rows and back.</summary>
internal static class EntityCodec
{
    /// <summary>The row that a change writes.</summary>
    public static EntityWrite ToWrite(EntityChange change) =>
        new(change.Kind, change.Key, change.Entity is { } entity ? Write(change.Kind, entity) : default(ReadOnlyMemory<byte>?));

    /// <summary>The body of an entity.</summary>
    public static ReadOnlyMemory<byte> Write(EntityKind kind, object entity) => JsonSerializer.SerializeToUtf8Bytes(entity, TypeOf(kind));

    /// <summary>The entity of a row.</summary>
    /// <exception cref="StoreDamagedException">The body is not what this build writes.</exception>
    public static T Read<T>(EntityRow row)
        where T : class
    {
        try
        {
            return (T?)JsonSerializer.Deserialize(row.Body.Span, TypeOf(row.Kind)) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException fault)
        {
            throw new StoreDamagedException($"The stored {row.Kind} '{row.Key}' cannot be read: {fault.Message}", fault);
        }
    }

    private static JsonTypeInfo TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Account => EntityJsonContext.Default.AccountEntry,
        EntityKind.Root => EntityJsonContext.Default.AccountRoot,
        EntityKind.User => EntityJsonContext.Default.User,
        EntityKind.Role => EntityJsonContext.Default.Role,
        EntityKind.ManagedPolicy => EntityJsonContext.Default.ManagedPolicy,
        EntityKind.Group => EntityJsonContext.Default.Group,
        EntityKind.InstanceProfile => EntityJsonContext.Default.InstanceProfile,
        EntityKind.AccessKey => EntityJsonContext.Default.AccessKey,
        EntityKind.DeletionTask => EntityJsonContext.Default.DeletionTask,
        EntityKind.RoleUsage => EntityJsonContext.Default.RoleUsage,
        EntityKind.LoginProfile => EntityJsonContext.Default.LoginProfile,
        EntityKind.VirtualMfaDevice => EntityJsonContext.Default.VirtualMfaDevice,
        EntityKind.LastUse => EntityJsonContext.Default.LastUse,
        EntityKind.CredentialReport => EntityJsonContext.Default.CredentialReport,
        EntityKind.OpenIdProvider => EntityJsonContext.Default.OpenIdProvider,
        EntityKind.SamlProvider => EntityJsonContext.Default.SamlProvider,
        EntityKind.ServerCertificate => EntityJsonContext.Default.ServerCertificate,
        EntityKind.Keyring => EntityJsonContext.Default.Keyring,
        EntityKind.LinkedService => EntityJsonContext.Default.LinkedService,
        EntityKind.TemplateVersion => EntityJsonContext.Default.TemplateVersion,
        EntityKind.ServiceAccessKey => EntityJsonContext.Default.ServiceAccessKey,
        EntityKind.HiddenServices => EntityJsonContext.Default.HiddenServices,
        EntityKind.ActionUse => EntityJsonContext.Default.ActionUse,
        EntityKind.AccessReport => EntityJsonContext.Default.AccessReport,
        EntityKind.LinkedSession => EntityJsonContext.Default.LinkedSession,
        EntityKind.RoleClaims => EntityJsonContext.Default.RoleClaims,
        _ => throw new StoreDamagedException($"The store holds an entity of kind {(int)kind}, which this version of Reeve does not know."),
    };
}
