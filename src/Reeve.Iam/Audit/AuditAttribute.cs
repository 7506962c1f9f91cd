namespace Reeve.Iam.Audit;

/// <summary>What events can be looked up by, besides their time.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html</remarks>
public enum AuditAttribute
{
    /// <summary>The event's own id.</summary>
    EventId,

    /// <summary>The operation.</summary>
    EventName,

    /// <summary>Whether it only read: <c>true</c> or <c>false</c>.</summary>
    ReadOnly,

    /// <summary>Who called: a user's name, <c>root</c>, or a session's name.</summary>
    Username,

    /// <summary>The type of something that the call was about: <c>AWS::IAM::Role</c>.</summary>
    ResourceType,

    /// <summary>The name or ARN of something that the call was about.</summary>
    ResourceName,

    /// <summary>The service: <c>iam.amazonaws.com</c>.</summary>
    EventSource,

    /// <summary>The key that signed the call.</summary>
    AccessKeyId,
}
