using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Operations.Reports;
using Reeve.Iam.State;
using Reeve.Iam.Transfer.Details;

namespace Reeve.Iam.Transfer.Exporting;

/// <summary>Writes an account as JSON, entity by entity, so that it takes no more memory than the largest of them.</summary>
public sealed class AccountExport
{
    private const int FlushedBytes = 64 * 1024;

    private readonly Account _account;
    private readonly IAwsManagedPolicies _managed;
    private readonly EntityDetails _details;

    /// <summary>An account to write.</summary>
    /// <param name="account">The account.</param>
    /// <param name="managed">The policies that are the same in every account.</param>
    /// <param name="findAccount">Finds the accounts that trust policies name, itself among them.</param>
    internal AccountExport(Account account, IAwsManagedPolicies managed, Func<string, Account?> findAccount)
    {
        _account = account;
        _managed = managed;
        _details = new(account, managed, findAccount);
    }

    /// <summary>Writes it: UTF-8, without white space.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        // Serializing flushes the writer, and a server's stream takes nothing synchronously: so it goes into a buffer, and from there on.
        var buffer = new ArrayBufferWriter<byte>(2 * FlushedBytes);
        await using var writer = new Utf8JsonWriter(buffer);
        var lists = new ListWriter(writer, buffer, output);
        writer.WriteStartObject();
        await lists.WriteAsync("UserDetailList", _account.Users.Values.Select(_details.Of), DetailsJson.Default.UserDetail, cancellationToken);
        await lists.WriteAsync("GroupDetailList", _account.Groups.Values.Select(_details.Of), DetailsJson.Default.GroupDetail, cancellationToken);
        await lists.WriteAsync("RoleDetailList", _account.Roles.Values.Select(_details.Of), DetailsJson.Default.RoleDetail, cancellationToken);
        await lists.WriteAsync("Policies", Policies().Select(_details.Of), DetailsJson.Default.ManagedPolicyDetail, cancellationToken);
        if (_account.InstanceProfiles.Values.Any(profile => profile.RoleName is null))
        {
            var loose = _account.InstanceProfiles.Values.Where(profile => profile.RoleName is null);
            await lists.WriteAsync("InstanceProfileList", loose.Select(_details.Of), DetailsJson.Default.InstanceProfileDetail, cancellationToken);
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
    }

    private IEnumerable<IManagedPolicy> Policies() => _account.Policies.Values.Concat(
        AuthorizationEntry.After(_account, [AuthorizationEntry.AwsPolicy], _managed, null).Select(entry => (IManagedPolicy)entry.Entity));

    private sealed class ListWriter(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, Stream output)
    {
        public async Task WriteAsync<T>(string name, IEnumerable<T> entities, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        {
            writer.WriteStartArray(name);
            foreach (var entity in entities)
            {
                JsonSerializer.Serialize(writer, entity, type);
                if (buffer.WrittenCount > FlushedBytes)
                {
                    await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
                    buffer.ResetWrittenCount();
                }
            }

            writer.WriteEndArray();
        }
    }
}
