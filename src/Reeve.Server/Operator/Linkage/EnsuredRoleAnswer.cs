namespace Reeve.Server.Operator.Linkage;

/// <summary>A service-linked role that is there now.</summary>
/// <param name="RoleName">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Created">Whether it was not there before.</param>
/// <param name="Claims">Who claims it, oldest first.</param>
public sealed record EnsuredRoleAnswer(string RoleName, string Arn, bool Created, ClaimAnswer[] Claims);
