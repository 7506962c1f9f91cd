using Reeve.Iam.Shapes;

namespace Reeve.Iam.Tests;

/// <summary>Policy documents that are valid, and not.</summary>
internal static class Documents
{
    public static readonly PolicyText AllowAll = Identity("*");

    public static readonly PolicyText TrustEc2 = new(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""");

    public static readonly PolicyText NoJson = new("{");

    public static PolicyText Identity(string action) =>
        new($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"*"}]}""");

    public static PolicyText Trust(params string[] arns) => new(
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["{{string.Join("\",\"", arns)}}"]},"Action":"sts:AssumeRole"}]}""");

    /// <summary>A valid identity policy of so many characters, and white space besides.</summary>
    public static PolicyText OfSize(int size)
    {
        var filling = new string('a', size - Identity("s3:").Text.Length);
        return new(Identity("s3:" + filling).Text.Replace(",", " ,\n\t", StringComparison.Ordinal));
    }
}
