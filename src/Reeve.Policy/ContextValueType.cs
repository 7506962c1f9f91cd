namespace Reeve.Policy;

/// <summary>What the value of a condition key is read as by the operators that compare it.</summary>
public enum ContextValueType
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A decimal number.</summary>
    Numeric,

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    Boolean,

    /// <summary>An IPv4 or IPv6 address.</summary>
    Ip,

    /// <summary>Bytes in base64.</summary>
    Binary,

    /// <summary>A date of ISO 8601, or seconds since 1970.</summary>
    Date,
}
