namespace Reeve.Protocol.Xml;

/// <summary>The XML namespaces of the services' answers.</summary>
public static class XmlNamespaces
{
    /// <summary>IAM 2010-05-08.</summary>
    public static ReadOnlySpan<byte> Iam => "https://iam.amazonaws.com/doc/2010-05-08/"u8;

    /// <summary>STS 2011-06-15.</summary>
    public static ReadOnlySpan<byte> Sts => "https://sts.amazonaws.com/doc/2011-06-15/"u8;
}
