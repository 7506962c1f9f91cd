using Reeve.Iam.Entities;
using Reeve.Iam.Sessions;

namespace Reeve.Iam.Operations.Sts;

/// <summary>How long sessions last, in seconds.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html</remarks>
internal static class SessionDurations
{
    /// <summary>The longest that any role allows.</summary>
    public const int LongestOfRoles = 43_200;

    private const int Hour = 3600;
    private const int DefaultOfUsers = 43_200;

    /// <summary>A role's session, or why it cannot be that long.</summary>
    /// <param name="role">The role.</param>
    /// <param name="asked">What is asked for, or null for an hour.</param>
    /// <param name="isChained">Whether a role's session asks, which keeps it to an hour whatever the role allows.</param>
    public static Result<int> OfRole(Role role, int? asked, bool isChained)
    {
        var duration = asked ?? Hour;
        if (isChained && duration > Hour)
        {
            return SessionErrors.LongerThanChainAllows();
        }

        return duration > role.MaxSessionDuration ? SessionErrors.LongerThanRoleAllows() : duration;
    }

    /// <summary>A session of a user, or of the root, whose sessions end after an hour however long was asked for.</summary>
    public static int OfUser(bool isRoot, int? asked) => isRoot ? Math.Min(asked ?? Hour, Hour) : asked ?? DefaultOfUsers;
}
