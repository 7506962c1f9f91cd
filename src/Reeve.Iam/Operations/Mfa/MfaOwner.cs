using System.Collections.Immutable;
using Reeve.Iam.Callers;
using Reeve.Iam.Entities;
using Reeve.Iam.Operations.Users;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Mfa;

/// <summary>Whose MFA devices a call is about: those of a user, or of the account's root.</summary>
/// <param name="account">The account.</param>
/// <param name="user">The user, or null for the root.</param>
internal sealed class MfaOwner(Account account, User? user)
{
    /// <summary>The user's name, or null for the root.</summary>
    public string? UserName => user?.Name;

    /// <summary>How devices name it.</summary>
    public string Id => user?.UniqueId ?? account.Id;

    /// <summary>The serial numbers of its devices, oldest first.</summary>
    public ImmutableArray<string> SerialNumbers => user?.MfaSerialNumbers ?? account.Root.MfaSerialNumbers;

    /// <summary>Its devices.</summary>
    public IEnumerable<VirtualMfaDevice> Devices => SerialNumbers.Select(account.VirtualMfaDevices.Find).OfType<VirtualMfaDevice>();

    /// <summary>The owner that a call names, or, when it names none, the caller.</summary>
    public static Result<MfaOwner> Resolve(Account account, string? userName, Caller caller) =>
        Self.Resolve(account, userName, caller).Map(user => new MfaOwner(account, user));

    /// <summary>One of its devices; another's is not found.</summary>
    public Result<VirtualMfaDevice> Get(string serialNumber) =>
        account.VirtualMfaDevices.Find(serialNumber) is { } device && device.OwnerId == Id ? device : MfaErrors.NoDevice(serialNumber);

    /// <summary>An account after it has these devices.</summary>
    public Account WithSerialNumbers(Account changed, ImmutableArray<string> serialNumbers) => user is null
        ? changed.With(changed.Root with { MfaSerialNumbers = serialNumbers })
        : changed.With(user with { MfaSerialNumbers = serialNumbers });
}
