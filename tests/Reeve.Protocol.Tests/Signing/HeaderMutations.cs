namespace Reeve.Protocol.Tests.Signing;

/// <summary>What can be done to a request that is signed in its headers.</summary>
internal static class HeaderMutations
{
    public static readonly Mutation[] All =
    [
        .. Mutation.OfAnyRequest,
        Authorization("a digit of the signature flipped", value => value[..^1] + (value[^1] == '0' ? '1' : '0')),
        Authorization("the first digit of the signature flipped", value => OnSignature(value, hex => (hex[0] == 'f' ? 'e' : 'f') + hex[1..])),
        Authorization("upper-case signature", value => OnSignature(value, Upper)),
        Authorization("a shorter signature", value => value[..^1]),
        Authorization("a longer signature", value => value + "0"),
        Authorization("an empty signature", value => OnSignature(value, _ => "")),
        Authorization("a signature of zeros", value => OnSignature(value, hex => new string('0', hex.Length))),
        Authorization("a signature that is not hex", value => OnSignature(value, hex => "g" + hex[1..])),
        Authorization("a signature in wide digits", value => OnSignature(value, hex => new string([.. hex.Select(digit => (char)(digit + 0xFEE0))]))),
        Authorization("host dropped from the list", value => value.Replace("host;", "").Replace(";host,", ",")),
        Authorization("date dropped from the list", value => value.Replace(";x-amz-date", "")),
        Authorization("the last name dropped from the list", value => OnNames(value, names => names[..^1])),
        Authorization("the first name dropped from the list", value => OnNames(value, names => names[1..])),
        Authorization("a name twice in the list", value => OnNames(value, names => [names[0], .. names])),
        Authorization("the list reversed", value => OnNames(value, names => [.. names.Reverse()])),
        Authorization("a capital in the list", value => value.Replace("host", "Host")),
        Authorization("an absent header in the list", value => OnNames(value, names => [.. names, "zzz"])),
        Authorization("an empty name behind the list", value => OnNames(value, names => [.. names, ""])),
        Authorization("an empty name before the list", value => OnNames(value, names => ["", .. names])),
        Authorization("blanks in the list", value => value.Replace(";", "; ")),
        Authorization("an empty list", value => OnNames(value, _ => [])),
        Mutation.Header("a second later", "X-Amz-Date", _ => "20150830T123601Z"),
        Mutation.Header("a second earlier", "X-Amz-Date", _ => "20150830T123559Z"),
        Mutation.Header("a day later", "X-Amz-Date", _ => "20150831T123600Z"),
        Mutation.Header("a date in another format", "X-Amz-Date", _ => "2015-08-30T12:36:00Z"),
        new("a Date header instead", request => request.WithHeaders(headers => headers.Select(header => header.Name == "X-Amz-Date" ? header with { Name = "Date" } : header))),
        new("a second date", request => request.WithHeader("x-amz-date", Sample.AmzDate)),
        new("no date", request => request.WithoutHeader("X-Amz-Date")),
        Authorization("another day in the scope", value => value.Replace("/20150830/", "/20150831/")),
        Authorization("another region in the scope", value => value.Replace("/us-east-1/", "/us-west-2/")),
        Authorization("another service in the scope", value => value.Replace("/iam/", "/sts/")),
        Authorization("another terminator", value => value.Replace("aws4_request", "aws5_request")),
        Authorization("a terminator with more behind", value => value.Replace("aws4_request", "aws4_request/x")),
        Authorization("another access key id", value => value.Replace(Sample.AccessKeyId, "AKIDEXAMPLF")),
        Authorization("a shorter scope", value => value.Replace("/iam/", "/")),
        Authorization("another algorithm", value => value.Replace("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1")),
        Authorization("a longer algorithm", value => value.Replace("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256X")),
        Authorization("a lower-case algorithm", value => value.Replace("AWS4-HMAC-SHA256", "aws4-hmac-sha256")),
        Authorization("no algorithm", value => value.Replace("AWS4-HMAC-SHA256 ", "")),
        Authorization("a tab behind the algorithm", value => value.Replace("SHA256 ", "SHA256\t")),
        Authorization("a blank before the algorithm", value => " " + value),
        Authorization("a word behind the signature", value => value + " x"),
        Authorization("a comma behind the signature", value => value + ","),
        Authorization("an unknown part", value => value + ", Foo=bar"),
        Authorization("the signature twice", value => value + value[value.IndexOf(", Signature", StringComparison.Ordinal)..]),
        Authorization("the credential twice", value => value + ", Credential=a/b/c/d/e"),
        Authorization("an empty list twice", value => value + ", SignedHeaders="),
        Authorization("a part in another case", value => value.Replace("Credential=", "credential=")),
        Authorization("no commas", value => value.Replace(", ", " ")),
        Authorization("semicolons for commas", value => value.Replace(", ", "; ")),
        Authorization("blanks around the equals sign", value => value.Replace("Signature=", "Signature = ")),
        Authorization("a NUL behind the signature", value => value + "\0"),
        new("no Authorization header", request => request.WithoutHeader("Authorization")),
        new("the Authorization header twice", request => request.WithHeader("Authorization", Sample.HeaderOf(request, "Authorization"))),
        Mutation.Target("query credentials as well", target => target + (target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "X-Amz-Algorithm=AWS4-HMAC-SHA256"),
        Mutation.Target("a query token as well", target => target + (target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "x-amz-security-token=t"),
        Mutation.Header("another session token", "X-Amz-Security-Token", token => token + "x"),
        new("no session token", request => request.WithoutHeader("X-Amz-Security-Token")),
    ];

    private static Mutation Authorization(string name, Func<string, string> change) => Mutation.Header(name, "Authorization", change);

    private static string Upper(string hex) => string.Concat(hex.Select(char.ToUpperInvariant));

    private static string OnSignature(string value, Func<string, string> change)
    {
        var start = value.IndexOf("Signature=", StringComparison.Ordinal) + "Signature=".Length;
        return value[..start] + change(value[start..]);
    }

    private static string OnNames(string value, Func<string[], string[]> change)
    {
        var start = value.IndexOf("SignedHeaders=", StringComparison.Ordinal) + "SignedHeaders=".Length;
        var end = value.IndexOf(',', start);
        return value[..start] + string.Join(';', change(value[start..end].Split(';'))) + value[end..];
    }
}
