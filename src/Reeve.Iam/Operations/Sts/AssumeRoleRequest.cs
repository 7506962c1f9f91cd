using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Sessions;
using Reeve.Iam.Shapes;

namespace Reeve.Iam.Operations.Sts;

/// <summary>Parameters of AssumeRole.</summary>
internal sealed record AssumeRoleRequest : IRoleAssumption
{
    [RequiredMember, Length(20, 2048), Pattern(TextPattern.StsArn)]
    public required string RoleArn { get; init; }

    [RequiredMember, Length(2, 64), Pattern(TextPattern.StsName)]
    public required string RoleSessionName { get; init; }

    [Count(0, SessionPolicies.MostArns)]
    public ImmutableArray<PolicyDescriptor> PolicyArns { get; init; } = [];

    [Length(1, SessionPolicies.LongestDocument), Pattern(TextPattern.SessionPolicy)]
    public string? Policy { get; init; }

    [ValueRange(Session.ShortestSeconds, SessionDurations.LongestOfRoles)]
    public int? DurationSeconds { get; init; }

    [Count(0, SessionTags.Most)]
    public ImmutableArray<Tag> Tags { get; init; } = [];

    [Count(0, SessionTags.Most), Length(1, 128), Pattern(TextPattern.TagKey)]
    public ImmutableArray<string> TransitiveTagKeys { get; init; } = [];

    [Length(2, 1224), Pattern(TextPattern.ExternalId)]
    public string? ExternalId { get; init; }

    [Length(9, 256), Pattern(TextPattern.StsMfaSerial)]
    public string? SerialNumber { get; init; }

    [Sensitive, Length(6, 6), Pattern(TextPattern.StsMfaCode)]
    public string? TokenCode { get; init; }

    [Length(2, 64), Pattern(TextPattern.StsName)]
    public string? SourceIdentity { get; init; }

    [Count(0, 5)]
    public ImmutableArray<ProvidedContext> ProvidedContexts { get; init; } = [];

    /// <summary>The MFA code that comes with it.</summary>
    public MfaProof Mfa => new(SerialNumber, TokenCode);
}
