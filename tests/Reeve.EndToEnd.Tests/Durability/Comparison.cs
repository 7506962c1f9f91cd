using System.Text.Json;

namespace Reeve.EndToEnd.Tests.Durability;

/// <summary>Compares what a server has with what its clients were told, and settles what they could not know.</summary>
internal static class Comparison
{
    private const int MostPolls = 200;

    /// <summary>Compares everything that a writer wrote.</summary>
    /// <param name="client">Asks the server.</param>
    /// <param name="listed">The roles that the server lists.</param>
    /// <param name="writer">What was told.</param>
    /// <param name="from">The first of the writer's entities to look at closely; of those before it only their presence is compared.</param>
    public static async Task CompareAsync(IamClient client, IReadOnlySet<string> listed, Writer writer, int from)
    {
        for (var index = 0; index < writer.Entities.Count; index++)
        {
            var entity = writer.Entities[index];
            if (entity is { IsLinked: true, Told: Told.MaybeDeleted } or { DeletionTaskId: not null })
            {
                await CompareDeletionAsync(client, entity);
                continue;
            }

            var isThere = listed.Contains(entity.Name);
            Assert.False(entity.Told is Told.Created && !isThere, $"{entity.Name} was acknowledged and is lost.");
            Assert.False(entity.Told is Told.Deleted && isThere, $"{entity.Name} was deleted and has come back.");
            entity.Told = isThere ? Told.Created : Told.Deleted;
            if (isThere && (index >= from || entity.UncertainPolicy is not null))
            {
                await CompareContentsAsync(client, entity);
            }
        }
    }

    // A deletion that was taken on goes on by itself; one that may not have arrived either did, and goes on, or the role is untouched.
    private static async Task CompareDeletionAsync(IamClient client, Entity entity)
    {
        if (entity.DeletionTaskId is { } taskId)
        {
            await SucceededAsync(client, taskId);
        }

        for (var polls = 0; polls < MostPolls; polls++)
        {
            var role = await client.CallAsync("GetRole", ("RoleName", entity.Name));
            if (role.Code == "NoSuchEntity")
            {
                entity.Told = Told.Deleted;
                entity.DeletionTaskId = null;
                return;
            }

            Assert.True(entity.Told is Told.MaybeDeleted, $"{entity.Name} is there, though its deletion succeeded.");
            await CompareContentsAsync(client, entity);

            // If the call had arrived this answers with the task that it opened; if not, this asks again for what was asked for.
            await client.CallAsync("DeleteServiceLinkedRole", ("RoleName", entity.Name));
        }

        Assert.Fail($"The deletion of {entity.Name} does not end.");
    }

    private static async Task SucceededAsync(IamClient client, string taskId)
    {
        for (var polls = 0; polls < MostPolls; polls++)
        {
            var status = (await client.CallAsync("GetServiceLinkedRoleDeletionStatus", ("DeletionTaskId", taskId))).Succeeded().Get("Status");
            if (status is not ("NOT_STARTED" or "IN_PROGRESS"))
            {
                Assert.Equal("SUCCEEDED", status);
                return;
            }
        }

        Assert.Fail($"{taskId} does not end.");
    }

    private static async Task CompareContentsAsync(IamClient client, Entity entity)
    {
        var role = await client.CallAsync("GetRole", ("RoleName", entity.Name));
        if (entity.Told is Told.MaybeDeleted && role.Code == "NoSuchEntity")
        {
            return; // a deletion that was under way has ended in between
        }

        Assert.Equal(entity.Name.Split(['_', '-'], 2)[1], role.Succeeded().Get("Description"));
        Assert.Equal(
            entity.IsLinked ? "autoscaling.amazonaws.com" : "ec2.amazonaws.com",
            TrustedBy(role));
        await (entity.IsLinked ? CompareAttachmentAsync(client, entity) : ComparePoliciesAsync(client, entity));
    }

    private static string? TrustedBy(IamAnswer role) =>
        JsonSerializer.Deserialize<JsonElement>(Uri.UnescapeDataString(role.Get("AssumeRolePolicyDocument")))
            .GetProperty("Statement")[0].GetProperty("Principal").GetProperty("Service").GetString();

    private static async Task CompareAttachmentAsync(IamClient client, Entity entity)
    {
        var attached = await client.CallAsync("ListAttachedRolePolicies", ("RoleName", entity.Name));
        if (entity.Told is not Told.MaybeDeleted || attached.IsSuccess)
        {
            Assert.Equal(["arn:aws:iam::aws:policy/aws-service-role/AutoScalingServiceRolePolicy"], attached.Succeeded().All("PolicyArn"));
        }
    }

    private static async Task ComparePoliciesAsync(IamClient client, Entity entity)
    {
        var policies = (await client.CallAsync("ListRolePolicies", ("RoleName", entity.Name))).Succeeded();
        var names = policies.Xml.Descendants().Where(element => element.Name.LocalName == "member").Select(element => element.Value).ToHashSet();
        if (entity.UncertainPolicy is { } uncertain && names.Contains(uncertain))
        {
            entity.Policies.Add(uncertain);
        }

        entity.UncertainPolicy = null;
        Assert.Equal(entity.Policies.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        foreach (var name in names)
        {
            var policy = (await client.CallAsync("GetRolePolicy", ("RoleName", entity.Name), ("PolicyName", name))).Succeeded();
            Assert.Equal(Writer.Document, Uri.UnescapeDataString(policy.Get("PolicyDocument")));
        }
    }
}
