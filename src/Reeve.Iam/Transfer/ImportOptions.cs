namespace Reeve.Iam.Transfer;

/// <summary>How an account is filled from a file.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether everything is done but the writing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// Whether documents keep the account id of the file where the account here has another one. By default the id becomes this account's in every
    /// ARN, and wherever it stands alone.
    /// </summary>
    public bool KeepsAccountId { get; init; }

    /// <summary>How large the file may be, in bytes. 256 MiB by default.</summary>
    public long MaxBytes { get; init; } = 256 * 1024 * 1024;
}
