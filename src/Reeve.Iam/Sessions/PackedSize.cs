using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam.Entities;
using Reeve.Iam.Errors;

namespace Reeve.Iam.Sessions;

/// <summary>
/// How much room session policies and tags take in a token, in percent of what they may. AWS packs them in a form that it does not publish;
/// here they are compressed. The bound keeps the largest token below 4,096 characters, so that it fits where clients put it.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
internal static class PackedSize
{
    /// <summary>How many bytes they may take.</summary>
    public const int AllottedBytes = 2048;

    /// <summary>The percentage of a session, or null when it has neither policies nor tags.</summary>
    public static int? PercentOf(Session session)
    {
        if (!session.HasPolicies && session.Tags.IsEmpty)
        {
            return null;
        }

        var contents = new Contents(session.Policy, session.PolicyArns, session.Tags, session.TransitiveTagKeys);
        var packed = Packing.Pack(JsonSerializer.SerializeToUtf8Bytes(contents, SessionJson.Contents)).Length;
        return (int)Math.Ceiling(100.0 * packed / AllottedBytes);
    }

    /// <summary>The refusal of a session whose policies and tags take more than they may, or null.</summary>
    public static IamError? FindFault(int? percent) => percent > 100 ? SessionErrors.PackedPolicyTooLarge(percent.Value) : null;

    /// <summary>What counts.</summary>
    internal sealed record Contents(string? Policy, ImmutableArray<string> PolicyArns, ImmutableArray<Tag> Tags, ImmutableArray<string> TransitiveTagKeys);
}
