using System.Collections.Immutable;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Generators.Tests.Samples;

/// <summary>An operation with parameters of every type.</summary>
[Operation(ApiService.Iam, "ChangeSample", ConditionKeys = ["iam:PolicyARN", "iam:PermissionsBoundary"])]
internal sealed class ChangeSample : IOperation<ChangeSampleRequest, NoResult>
{
    public AuthorizationTarget Target(Account account, ChangeSampleRequest request, OperationContext context) => new("*");

    public Result<Change<NoResult>> Apply(Account account, ChangeSampleRequest request, OperationContext context) => Change.Of(account);
}

internal record SampleBase
{
    [ValueRange(1, 1000)]
    public int MaxItems { get; init; } = 100;
}

internal sealed record ChangeSampleRequest : SampleBase
{
    [Length(1, 512), Pattern(TextPattern.Path)]
    public string Path { get; init; } = "/";

    [OneOf("Active", "Inactive")]
    public string? Status { get; init; }

    [Length(1, 131072), Pattern(TextPattern.PolicyDocument)]
    public PolicyText? PolicyDocument { get; init; }

    [ValueRange(6, 128)]
    public int? MinimumPasswordLength { get; init; }

    [ValueRange(1, 24)]
    public int? PasswordReusePrevention { get; init; }

    [ValueRange(1, 1095)]
    public int? MaxPasswordAge { get; init; }

    public bool SetAsDefault { get; init; }

    public bool? HardExpiry { get; init; }

    public DateTimeOffset? From { get; init; }

    [Sensitive]
    public string? Password { get; init; }

    [Length(2, 4)]
    public ReadOnlyMemory<byte>? Picture { get; init; }

    [Count(0, 2)]
    public ImmutableArray<Tag> Tags { get; init; } = [];

    [Count(0, 50), Length(1, 128), Pattern(TextPattern.TagKey)]
    public ImmutableArray<string> TagKeys { get; init; } = [];

    [OneOf("User", "Role")]
    public ImmutableArray<string> Filter { get; init; } = [];

    [Length(3, 4)]
    public ImmutableArray<string> Codes { get; init; } = [];

    public SampleScope? Scope { get; init; }

    public ImmutableArray<SampleScope> Scopes { get; init; } = [];
}

internal sealed record SampleScope(
    [property: RequiredMember, WireName("arn")] string Arn, int Depth = 3, [property: OneOf("a")] string? @default = null)
{
    public ImmutableArray<string> Regions { get; init; } = [];

    public SampleInner? Inner { get; init; }
}

internal sealed record SampleInner(string? Note);
