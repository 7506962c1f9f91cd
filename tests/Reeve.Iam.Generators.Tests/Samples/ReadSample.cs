using System.Collections.Immutable;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Generators.Tests.Samples;

/// <summary>A query whose required parameters are of every type, and whose answer is.</summary>
[Operation(ApiService.Sts, "ReadSample", Action = "sts:GetSample", IsAlwaysAllowed = true)]
internal sealed class ReadSample : IQuery<ReadSampleRequest, ReadSampleResponse>
{
    public AuthorizationTarget Target(Account account, ReadSampleRequest request, OperationContext context) => new("*");

    public Result<ReadSampleResponse> Read(Account account, ReadSampleRequest request, OperationContext context) => new ReadSampleResponse();
}

internal sealed record ReadSampleRequest
{
    [RequiredMember, Length(2, 64), Pattern(TextPattern.ServiceName)]
    public required string RoleSessionName { get; init; }

    [RequiredMember, ValueRange(900, 43200)]
    public required int DurationSeconds { get; init; }

    [RequiredMember]
    public required PolicyText Policy { get; init; }

    [RequiredMember, Count(1, 3), Length(1, 9)]
    public required ImmutableArray<string> Keys { get; init; }

    [RequiredMember]
    public required SampleScope Scope { get; init; }

    [RequiredMember, Length(1, 8)]
    public required ReadOnlyMemory<byte> Key { get; init; }

    [RequiredMember]
    public required bool Sure { get; init; }

    [Sensitive, Length(4, 8)]
    public string? TokenCode { get; init; }
}

internal sealed record ReadSampleResponse
{
    public string Name { get; init; } = "n";

    public PolicyText Document { get; init; } = new("{}");

    [Sensitive]
    public string SecretAccessKey { get; init; } = "s";

    public int Count { get; init; } = 1;

    public long Total { get; init; } = 5_000_000_000;

    public long? Maybe { get; init; }

    public bool IsTruncated { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public ReadOnlyMemory<byte>? Content { get; init; }

    [Sensitive]
    public ReadOnlyMemory<byte>? Seed { get; init; }

    public ImmutableArray<string> Names { get; init; }

    public ImmutableArray<SampleItem> Items { get; init; }

    public SampleItem? Item { get; init; }

    public ImmutableArray<KeyValuePair<string, string>> Details { get; init; }

    public ImmutableArray<KeyValuePair<string, int>> Summary { get; init; }

    public ImmutableArray<KeyValuePair<string, long>> Totals { get; init; }

    /// <summary>Made from another member: not on the wire.</summary>
    public bool HasItems => !Items.IsDefaultOrEmpty;
}

internal sealed record SampleItem([property: WireName("itemID")] string ItemId, ImmutableArray<SampleItem> Children);
