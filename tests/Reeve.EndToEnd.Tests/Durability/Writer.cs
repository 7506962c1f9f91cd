using System.Globalization;

namespace Reeve.EndToEnd.Tests.Durability;

/// <summary>
/// A client that creates, changes and deletes roles of its own, one call after the other, and keeps account of what it was told. When
/// the server goes away, at most one call of it is uncertain.
/// </summary>
internal sealed class Writer(int number)
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    // Together the writers stay below the quota of roles.
    private const int MostAlive = 120;

    private readonly List<Entity> _entities = [];
    private int _steps;

    /// <summary>The document of every inline policy.</summary>
    public const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";

    /// <summary>What it wrote.</summary>
    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>How many calls were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Writes until the server is gone.</summary>
    public async Task RunAsync(IamClient client)
    {
        try
        {
            while (true)
            {
                await StepAsync(client);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // What it did last is on record as uncertain.
        }
    }

    private Task StepAsync(IamClient client)
    {
        var step = _steps++;
        var victim = _entities.Find(entity => entity.Told is Told.Created);
        return (step % 5) switch
        {
            _ when victim is not null && _entities.Count(entity => entity.Told is Told.Created) > MostAlive => DeleteAsync(client, victim),
            0 or 3 => CreateAsync(client, step, isLinked: true),
            1 => CreateAsync(client, step, isLinked: false),
            2 when _entities.FindLast(entity => entity is { Told: Told.Created, IsLinked: false }) is { } role => PutPolicyAsync(client, role, step),
            4 when victim is not null => DeleteAsync(client, victim),
            _ => CreateAsync(client, step, isLinked: false),
        };
    }

    private async Task CreateAsync(IamClient client, int step, bool isLinked)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"w{number}-{step}");
        var entity = new Entity { Name = isLinked ? $"AWSServiceRoleForAutoScaling_{suffix}" : $"role-{suffix}", IsLinked = isLinked };
        _entities.Add(entity);
        await AcknowledgedAsync(isLinked
            ? client.CallAsync("CreateServiceLinkedRole", ("AWSServiceName", "autoscaling.amazonaws.com"), ("CustomSuffix", suffix), ("Description", suffix))
            : client.CallAsync("CreateRole", ("RoleName", entity.Name), ("AssumeRolePolicyDocument", Trust), ("Description", suffix)));
        entity.Told = Told.Created;
    }

    private async Task PutPolicyAsync(IamClient client, Entity role, int step)
    {
        role.UncertainPolicy = string.Create(CultureInfo.InvariantCulture, $"policy-{step}");
        await AcknowledgedAsync(client.CallAsync("PutRolePolicy", ("RoleName", role.Name), ("PolicyName", role.UncertainPolicy), ("PolicyDocument", Document)));
        role.Policies.Add(role.UncertainPolicy);
        role.UncertainPolicy = null;
    }

    private async Task DeleteAsync(IamClient client, Entity entity)
    {
        if (entity.IsLinked)
        {
            entity.Told = Told.MaybeDeleted;
            var answer = await AcknowledgedAsync(client.CallAsync("DeleteServiceLinkedRole", ("RoleName", entity.Name)));
            entity.DeletionTaskId = answer.Get("DeletionTaskId");
            entity.Told = Told.Deleted;
            return;
        }

        foreach (var policy in entity.Policies.ToArray())
        {
            entity.UncertainPolicy = policy;
            entity.Policies.Remove(policy);
            await AcknowledgedAsync(client.CallAsync("DeleteRolePolicy", ("RoleName", entity.Name), ("PolicyName", policy)));
            entity.UncertainPolicy = null;
        }

        entity.Told = Told.MaybeDeleted;
        await AcknowledgedAsync(client.CallAsync("DeleteRole", ("RoleName", entity.Name)));
        entity.Told = Told.Deleted;
    }

    private async Task<IamAnswer> AcknowledgedAsync(Task<IamAnswer> call)
    {
        var answer = (await call).Succeeded();
        Acknowledged++;
        return answer;
    }
}
