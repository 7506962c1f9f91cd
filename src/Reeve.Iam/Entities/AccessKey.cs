namespace Reeve.Iam.Entities;

/// <summary>A long-term access key.</summary>
public sealed record AccessKey
{
    /// <summary>The id, <c>AKIA…</c>, which carries the account.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the user that it belongs to, or null for the account's root.</summary>
    public string? UserName { get; init; }

    /// <summary>The secret, sealed for the purpose <see cref="SealingPurpose"/>.</summary>
    public required byte[] SealedSecret { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>What a key's secret is sealed for.</summary>
    public static string SealingPurpose(string accessKeyId) => "access-key/" + accessKeyId;
}
