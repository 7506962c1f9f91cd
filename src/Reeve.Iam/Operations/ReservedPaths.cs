namespace Reeve.Iam.Operations;

/// <summary>The paths below which only AWS, or here a linked service, has roles and policies.</summary>
internal static class ReservedPaths
{
    /// <summary>Service-linked roles, and the policies that are theirs.</summary>
    public const string ServiceLinkedRoles = "/aws-service-role/";

    /// <summary>Roles of IAM Identity Center.</summary>
    public const string AwsReserved = "/aws-reserved/";

    /// <summary>Whether a path is, or is below, a reserved one.</summary>
    public static bool Includes(string path) =>
        path.StartsWith(ServiceLinkedRoles, StringComparison.OrdinalIgnoreCase) || IsAwsReserved(path);

    /// <summary>Whether a path is, or is below, the one of IAM Identity Center.</summary>
    public static bool IsAwsReserved(string path) => path.StartsWith(AwsReserved, StringComparison.OrdinalIgnoreCase);
}
