using Reeve.Iam.Entities;

namespace Reeve.Iam.LinkedServices.Registry;

/// <summary>A credential of a linked service: it signs with it as a client does with an access key.</summary>
public sealed record ServiceAccessKey
{
    /// <summary>The id. Unlike those of accounts it carries no account.</summary>
    public required string Id { get; init; }

    /// <summary>The service.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>The secret, sealed for the purpose <see cref="AccessKey.SealingPurpose"/>.</summary>
    public required byte[] SealedSecret { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The key as whoever verifies signatures sees it.</summary>
    internal AccessKey ToAccessKey() => new() { Id = Id, SealedSecret = SealedSecret, CreateDate = CreateDate };
}
