namespace Reeve.Iam.Sessions;

/// <summary>What comes of checking a code. The default refuses.</summary>
internal enum MfaAnswer
{
    /// <summary>The owner has no such device.</summary>
    UnknownDevice,

    /// <summary>The device does not show this code now, or it was used before.</summary>
    WrongCode,

    /// <summary>The code is good.</summary>
    Accepted,
}
