using System.Globalization;
using Reeve.Iam.Callers;
using Reeve.Iam.Calls;
using Reeve.Iam.Operations;
using Reeve.Policy;

namespace Reeve.Iam.Authorization;

/// <summary>The condition keys of a call: who, from where, when, on what, with which tags.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</remarks>
internal static class CallConditionKeys
{
    // IAM is one global service: its calls are calls in the partition's control region.
    private const string IamRegion = "us-east-1";

    /// <summary>The keys that policies may ask about.</summary>
    public static RequestContext Of(OperationContext context, AuthorizationTarget target, RequestOrigin origin, string resourceAccountId) =>
        Of(context.Caller, context.Now, target, origin, resourceAccountId);

    /// <summary>The keys that policies may ask about a call that is no operation of IAM or STS.</summary>
    public static RequestContext Of(
        Caller caller, DateTimeOffset now, AuthorizationTarget target, RequestOrigin origin, string resourceAccountId)
    {
        var keys = new RequestContext();
        CallerConditionKeys.Set(keys, caller, now);
        SetRequest(keys, now, origin);
        keys.Set("aws:ResourceAccount", resourceAccountId);
        SetTags(keys, target);
        SetVia(keys, origin);
        foreach (var (key, value) in target.Keys)
        {
            keys.Set(key, value);
        }

        foreach (var (key, values) in target.MultivaluedKeys)
        {
            keys.Set(key, values);
        }

        return keys;
    }

    private static void SetRequest(RequestContext keys, DateTimeOffset now, RequestOrigin origin) => keys
        .Set("aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        .Set("aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
        .Set("aws:SecureTransport", origin.IsSecure ? "true" : "false")
        .Set("aws:RequestedRegion", IamRegion)
        .Set("aws:SourceIp", origin.SourceIp)
        .Set("aws:UserAgent", origin.UserAgent);

    // A chain of one: services call Reeve for their callers, not for each other.
    private static void SetVia(RequestContext keys, RequestOrigin origin)
    {
        if (origin.InvokedBy is { } service)
        {
            keys.Set("aws:ViaAWSService", "true")
                .Set("aws:CalledVia", [service])
                .Set("aws:CalledViaFirst", service)
                .Set("aws:CalledViaLast", service);
        }
    }

    private static void SetTags(RequestContext keys, AuthorizationTarget target)
    {
        foreach (var tag in target.ResourceTags)
        {
            keys.Set("aws:ResourceTag/" + tag.Key, tag.Value).Set("iam:ResourceTag/" + tag.Key, tag.Value);
        }

        foreach (var tag in target.RequestTags)
        {
            keys.Set("aws:RequestTag/" + tag.Key, tag.Value);
        }

        string[] named = [.. target.RequestTags.Select(tag => tag.Key), .. target.RequestTagKeys];
        if (named.Length > 0)
        {
            keys.Set("aws:TagKeys", named);
        }
    }
}
