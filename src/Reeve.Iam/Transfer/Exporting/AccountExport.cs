using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Reeve.Iam.Entities;
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
        await using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        await WriteAsync(writer, "UserDetailList", _account.Users.Values.Select(_details.Of), DetailsJson.Default.UserDetail, cancellationToken);
        await WriteAsync(writer, "GroupDetailList", _account.Groups.Values.Select(_details.Of), DetailsJson.Default.GroupDetail, cancellationToken);
        await WriteAsync(writer, "RoleDetailList", _account.Roles.Values.Select(_details.Of), DetailsJson.Default.RoleDetail, cancellationToken);
        await WriteAsync(writer, "Policies", Policies().Select(_details.Of), DetailsJson.Default.ManagedPolicyDetail, cancellationToken);
        if (_account.InstanceProfiles.Values.Any(profile => profile.RoleName is null))
        {
            var profiles = _account.InstanceProfiles.Values.Where(profile => profile.RoleName is null);
            await WriteAsync(writer, "InstanceProfileList", profiles.Select(_details.Of), DetailsJson.Default.InstanceProfileDetail, cancellationToken);
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
    }

    private IEnumerable<IManagedPolicy> Policies() => _account.Policies.Values.Concat(
        AuthorizationEntry.After(_account, [AuthorizationEntry.AwsPolicy], _managed, null).Select(entry => (IManagedPolicy)entry.Entity));

    private static async Task WriteAsync<T>(
        Utf8JsonWriter writer, string name, IEnumerable<T> entities, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        writer.WriteStartArray(name);
        foreach (var entity in entities)
        {
            JsonSerializer.Serialize(writer, entity, type);
            if (writer.BytesPending > FlushedBytes)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }

        writer.WriteEndArray();
    }
}
