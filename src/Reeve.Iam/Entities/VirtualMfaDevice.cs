using System.Collections.Immutable;

namespace Reeve.Iam.Entities;

/// <summary>A virtual MFA device: a seed that an app turns into codes.</summary>
public sealed record VirtualMfaDevice
{
    /// <summary>The serial number, which is the device's ARN.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>The seed, sealed for the purpose <see cref="SealingPurpose"/>.</summary>
    public required byte[] SealedSeed { get; init; }

    /// <summary>Whose device it is: a user's unique id, or the account's id for its root; null while it is nobody's.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Since when it is theirs.</summary>
    public DateTimeOffset? EnableDate { get; init; }

    /// <summary>The newest time step whose code was taken: neither it nor an older one is taken again, whoever has the device by then.</summary>
    public long LastStep { get; init; }

    /// <summary>How many steps the device's clock is ahead.</summary>
    public long Drift { get; init; }

    /// <summary>The tags, ordered by key.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>What a device's seed is sealed for.</summary>
    public static string SealingPurpose(string serialNumber) => "mfa-device/" + serialNumber;
}
