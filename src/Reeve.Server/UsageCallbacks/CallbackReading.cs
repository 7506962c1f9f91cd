using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam;
using Reeve.Iam.Deletion;
using Reeve.Iam.Entities;
using Reeve.Iam.ServiceCalls;
using Reeve.Server.Operator;

namespace Reeve.Server.UsageCallbacks;

/// <summary>Reads what services answer. What is not an answer counts as none: then the role stays.</summary>
internal static class CallbackReading
{
    /// <summary>The longest answer.</summary>
    public const int MostBytes = 1024 * 1024;

    private const string Bad = "its answer is not the JSON that is expected";

    /// <summary>The answer to a question.</summary>
    public static RoleUsageAnswer Read(RoleUsageQuestion question, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        try
        {
            return JsonSerializer.Deserialize(body, CallbackJson.Default.CallbackAnswer) is { } answer
                ? Check(question, answer, now)
                : RoleUsageAnswer.NotAsked(question, Bad);
        }
        catch (JsonException)
        {
            return RoleUsageAnswer.NotAsked(question, Bad);
        }
    }

    private static RoleUsageAnswer Check(RoleUsageQuestion question, CallbackAnswer answer, DateTimeOffset now)
    {
        if (Array.Exists(answer.Usage, static usage => usage is null))
        {
            return RoleUsageAnswer.NotAsked(question, Bad);
        }

        // More than nothing is something, which would have to be told.
        if (answer is { Partial: true, Usage.Length: 0 })
        {
            return RoleUsageAnswer.NotAsked(question, "its answer says that it is partial, and names no region");
        }

        if (answer.Usage.Sum(usage => usage.Resources.Length) > RoleLeases.MostResources)
        {
            return RoleUsageAnswer.NotAsked(question, $"its answer names more than {RoleLeases.MostResources} resources");
        }

        var leases = LeaseRules.Check(new UsageStatement([.. answer.Usage.Select(usage => new LeaseStatement(usage.Region, usage.Resources, null, answer.Partial))]), now);
        return leases is Result<ImmutableArray<UsageLease>>.Ok { Value: var used }
            ? new RoleUsageAnswer(used)
            : RoleUsageAnswer.NotAsked(question, "its answer has a region or a resource that is none, or too many of them");
    }
}
