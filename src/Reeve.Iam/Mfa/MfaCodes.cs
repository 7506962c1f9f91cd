using Reeve.Iam.Attempts;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations;
using Reeve.Iam.Secrets;
using Reeve.Iam.State;

namespace Reeve.Iam.Mfa;

/// <summary>Checks the codes of MFA devices.</summary>
internal static class MfaCodes
{
    // A code may come a step late, or early by a clock that is ahead.
    private const int Tolerance = 1;

    // Two codes in a row are proof enough to look further: ten minutes when a device is enabled, and two hours when it is brought into step again.
    private const int EnableReach = 20;
    private const int ResyncReach = 240;

    /// <summary>
    /// Takes a principal's code. A code that was taken is used up once <see cref="MfaCheck.After"/> is committed: of two calls with one code,
    /// the second is decided on an account that remembers the first.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="ownerId">The principal: a user's unique id, or the account's id for its root.</param>
    /// <param name="serialNumber">The device.</param>
    /// <param name="code">The code.</param>
    /// <param name="context">The call's.</param>
    public static MfaCheck Take(Account account, string ownerId, string serialNumber, string code, OperationContext context)
    {
        if (account.VirtualMfaDevices.Find(serialNumber) is not { } device || device.OwnerId != ownerId)
        {
            return new(MfaVerdict.UnknownDevice, account);
        }

        var now = TimeCodes.StepAt(context.Now) + device.Drift;
        return Try(account, device, context, seed => TimeCodes.FindStep(seed, code, After(device, now - Tolerance), now + Tolerance) is { } step
            ? device with { LastStep = step }
            : null);
    }

    /// <summary>Takes two codes in a row as proof that somebody has a device.</summary>
    /// <returns>In the account after it, the device is in step with the codes; whose it is, is the caller's to say.</returns>
    public static MfaCheck TakePair(
        Account account, VirtualMfaDevice device, (string First, string Second) codes, bool isResync, OperationContext context)
    {
        var now = TimeCodes.StepAt(context.Now);
        var reach = isResync ? ResyncReach : EnableReach;
        return Try(account, device, context, seed =>
            TimeCodes.FindPair(seed, codes.First, codes.Second, After(device, now - reach), now + reach) is { } step
                ? device with { LastStep = step, Drift = DriftOf(step - now) }
                : null);
    }

    private static MfaCheck Try(
        Account account, VirtualMfaDevice device, OperationContext context, Func<byte[], VirtualMfaDevice?> check)
    {
        var subject = AttemptSubjects.MfaDevice(device.SerialNumber);
        if (!context.Attempts.TryBegin(subject))
        {
            return new(MfaVerdict.TooManyTries, account);
        }

        if (check(SeedOf(device, context.Sealer)) is not { } used)
        {
            return new(MfaVerdict.WrongCode, account);
        }

        context.Attempts.Forgive(subject);
        return new(MfaVerdict.Accepted, account.With(used));
    }

    // Codes as old as one that was taken are used up.
    private static long After(VirtualMfaDevice device, long first) => Math.Max(first, device.LastStep + 1);

    // Within the tolerance nothing is known of the device's clock: the codes may just have been on their way.
    private static long DriftOf(long steps) => Math.Abs(steps) <= Tolerance ? 0 : steps;

    private static byte[] SeedOf(VirtualMfaDevice device, ISecretSealer sealer) =>
        sealer.Open(device.SealedSeed, VirtualMfaDevice.SealingPurpose(device.SerialNumber))
        ?? throw new InvalidOperationException($"The seed of MFA device {device.SerialNumber} was sealed under another master key.");
}
