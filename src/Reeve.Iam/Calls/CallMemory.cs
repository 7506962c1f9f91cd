using Reeve.Iam.Attempts;
using Reeve.Iam.Deletion;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Passwords;

namespace Reeve.Iam.Calls;

/// <summary>What this process remembers from call to call besides accounts.</summary>
internal sealed class CallMemory(TimeProvider time) : IDisposable
{
    /// <summary>When things were last used.</summary>
    public LastUses LastUses { get; } = new();

    /// <summary>Which linked services are to misbehave.</summary>
    public ServiceFaults Faults { get; } = new();

    /// <summary>How often secrets may still be guessed.</summary>
    public AttemptLimiter Attempts { get; } = new(time);

    /// <summary>Where passwords are hashed.</summary>
    public PasswordWorkshop Passwords { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Passwords.Dispose();
}
