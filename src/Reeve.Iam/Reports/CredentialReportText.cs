using System.Globalization;
using System.Text;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LastUsed;
using Reeve.Iam.Passwords;
using Reeve.Iam.State;

namespace Reeve.Iam.Reports;

/// <summary>Writes credential reports: CSV with AWS's columns, a row for the root and for each user.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html</remarks>
internal static class CredentialReportText
{
    private const string Columns =
        "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
        + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
        + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
        + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    private const string RootName = "<root_account>";
    private const string None = "N/A";
    private const string NotSupported = "not_supported";
    private const string NeverUsed = "no_information";
    private const int KeyColumns = 2;
    private const int CertificateColumns = 2;

    /// <summary>The report on an account.</summary>
    public static byte[] Of(Account account, LastUses uses)
    {
        var text = new StringBuilder(Columns);
        AppendRow(text, RootRow(account, uses));
        foreach (var user in account.Users.Values)
        {
            AppendRow(text, UserRow(account, user, uses));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> RootRow(Account account, LastUses uses) =>
    [
        RootName, Arns.Root(account.Id), Time(account.Root.CreateDate),
        NotSupported, NeverUsed, NotSupported, NotSupported, Flag(!account.Root.MfaSerialNumbers.IsEmpty),
        .. Keys(account, account.Root.AccessKeyIds, uses), .. Certificates(),
    ];

    private static IEnumerable<string> UserRow(Account account, User user, LastUses uses) =>
    [
        user.Name, Arns.User(account.Id, user.Path, user.Name), Time(user.CreateDate),
        .. Password(account, user, uses), Flag(!user.MfaSerialNumbers.IsEmpty),
        .. Keys(account, user.AccessKeyIds, uses), .. Certificates(),
    ];

    private static string[] Password(Account account, User user, LastUses uses)
    {
        if (account.LoginProfiles.GetValueOrDefault(user.UniqueId) is not { } profile)
        {
            return [Flag(false), None, None, None];
        }

        var used = uses.Find(account, LastUseKeys.Password(user.UniqueId))?.Date;
        return
        [
            Flag(true), used is { } date ? Time(date) : NeverUsed, Time(profile.PasswordChangeDate), Time(PasswordAge.EndOf(profile, account.Root.PasswordPolicy)),
        ];
    }

    private static IEnumerable<string> Keys(Account account, IReadOnlyList<string> ids, LastUses uses)
    {
        for (var column = 0; column < KeyColumns; column++)
        {
            var key = column < ids.Count ? account.AccessKeys[ids[column]] : null;
            var use = key is null ? null : uses.Find(account, LastUseKeys.AccessKey(key.Id));
            yield return Flag(key is { IsActive: true });
            yield return Time(key?.CreateDate);
            yield return Time(use?.Date);
            yield return use?.Region ?? None;
            yield return use?.Service ?? None;
        }
    }

    // Users have no signing certificates yet.
    private static IEnumerable<string> Certificates() => Enumerable.Repeat<string[]>([Flag(false), None], CertificateColumns).SelectMany(pair => pair);

    private static void AppendRow(StringBuilder text, IEnumerable<string> values) => text.Append('\n').AppendJoin(',', values.Select(Cell));

    // Names may have commas in them (RFC 4180); they have no quotes and no line breaks.
    private static string Cell(string value) => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture) ?? None;
}
