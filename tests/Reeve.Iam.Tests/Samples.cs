using System.Globalization;
using Reeve.Iam.Entities;

namespace Reeve.Iam.Tests;

/// <summary>Entities made by hand, where making them by calls would be slow.</summary>
internal static class Samples
{
    public static Role Role(string name, string path = "/") => new()
    {
        Name = name,
        UniqueId = "AROA" + name,
        Path = path,
        CreateDate = DateTimeOffset.UnixEpoch,
        AssumeRolePolicy = Documents.TrustEc2,
    };

    public static User User(string name, string path = "/") => new()
    {
        Name = name,
        UniqueId = "AIDA" + name,
        Path = path,
        CreateDate = DateTimeOffset.UnixEpoch,
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
