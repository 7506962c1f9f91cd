namespace Reeve.Iam.Mfa;

/// <summary>What becomes of a code.</summary>
internal enum MfaVerdict
{
    /// <summary>It was the device's, and is used up.</summary>
    Accepted,

    /// <summary>There is no such device, or it is not this principal's.</summary>
    UnknownDevice,

    /// <summary>It is not the device's code of now, or was used before.</summary>
    WrongCode,

    /// <summary>There were too many tries; nothing was looked at.</summary>
    TooManyTries,
}
