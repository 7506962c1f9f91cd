using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam.State;
using Reeve.Iam.Storage;

namespace Reeve.Iam.Persistence;

/// <summary>Turns entities into rows and back.</summary>
internal static class EntityCodec
{
    // The bodies are for us alone: a policy is full of quotation marks, each of which the default would write as six bytes for two.
    private static readonly EntityJsonContext Shapes =
        new(new JsonSerializerOptions(EntityJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

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
        EntityKind.Account => Shapes.AccountEntry,
        EntityKind.Root => Shapes.AccountRoot,
        EntityKind.User => Shapes.User,
        EntityKind.Role => Shapes.Role,
        EntityKind.ManagedPolicy => Shapes.ManagedPolicy,
        EntityKind.Group => Shapes.Group,
        EntityKind.InstanceProfile => Shapes.InstanceProfile,
        EntityKind.AccessKey => Shapes.AccessKey,
        EntityKind.DeletionTask => Shapes.DeletionTask,
        EntityKind.RoleUsage => Shapes.RoleUsage,
        EntityKind.LoginProfile => Shapes.LoginProfile,
        EntityKind.VirtualMfaDevice => Shapes.VirtualMfaDevice,
        EntityKind.LastUse => Shapes.LastUse,
        EntityKind.CredentialReport => Shapes.CredentialReport,
        EntityKind.OpenIdProvider => Shapes.OpenIdProvider,
        EntityKind.SamlProvider => Shapes.SamlProvider,
        EntityKind.ServerCertificate => Shapes.ServerCertificate,
        EntityKind.Keyring => Shapes.Keyring,
        EntityKind.LinkedService => Shapes.LinkedService,
        EntityKind.TemplateVersion => Shapes.TemplateVersion,
        EntityKind.ServiceAccessKey => Shapes.ServiceAccessKey,
        EntityKind.HiddenServices => Shapes.HiddenServices,
        EntityKind.ActionUse => Shapes.ActionUse,
        EntityKind.AccessReport => Shapes.AccessReport,
        EntityKind.LinkedSession => Shapes.LinkedSession,
        EntityKind.RoleClaims => Shapes.RoleClaims,
        _ => throw new StoreDamagedException($"The store holds an entity of kind {(int)kind}, which this version of Reeve does not know."),
    };
}
