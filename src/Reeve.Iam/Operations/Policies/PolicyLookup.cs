using Reeve.Iam.Entities;
using Reeve.Iam.Errors;
using Reeve.Iam.Identifiers;
using Reeve.Iam.ManagedPolicies;
using Reeve.Iam.Shapes;
using Reeve.Iam.State;

namespace Reeve.Iam.Operations.Policies;

/// <summary>Finds managed policies, whoever manages them, as an account sees them.</summary>
internal static class PolicyLookup
{
    /// <summary>The policy of an ARN, or null when the account sees none.</summary>
    public static IManagedPolicy? Find(Account account, OperationContext context, string arn) => Find(account, context.AwsManagedPolicies, arn);

    /// <summary>The policy of an ARN, or null when the account sees none: it sees its own and AWS's.</summary>
    public static IManagedPolicy? Find(Account account, IAwsManagedPolicies managed, string arn) =>
        (IManagedPolicy?)FindOwn(account, arn) ?? managed.Find(arn);

    /// <summary>The account's own policy of an ARN, which tells case apart, or null.</summary>
    public static ManagedPolicy? FindOwn(Account account, string arn) =>
        account.Policies.Find(PolicyArns.NameOf(arn)) is { } policy && policy.Arn == arn ? policy : null;

    /// <summary>The policy of an ARN, or the refusal of calls that read it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="context">The call.</param>
    /// <param name="arn">The ARN.</param>
    /// <param name="absent">The refusal where there is no such policy; that of most calls unless given.</param>
    public static Result<IManagedPolicy> Existing(Account account, OperationContext context, string arn, Func<string, IamError>? absent = null)
    {
        if (!PolicyArns.IsWellFormed(arn))
        {
            return PolicyErrors.InvalidArn(arn);
        }

        return Find(account, context, arn) is { } policy ? new Result<IManagedPolicy>.Ok(policy) : (absent ?? PolicyErrors.NotFound)(arn);
    }

    /// <summary>The account's own policy of an ARN, for calls that change it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="arn">The ARN.</param>
    /// <param name="what">What the call does, for the refusal where the policy is another's: <c>delete policies</c>.</param>
    /// <param name="absent">The refusal where there is no such policy.</param>
    public static Result<ManagedPolicy> Own(Account account, string arn, string what, Func<string, IamError> absent)
    {
        if (!PolicyArns.IsWellFormed(arn))
        {
            return PolicyErrors.InvalidArn(arn);
        }

        if (PolicyArns.OwnerOf(arn) != account.Id)
        {
            return PolicyErrors.OutsideAccount(what);
        }

        return FindOwn(account, arn) is { } policy ? policy : absent(arn);
    }

    /// <summary>The document of a version, or null when the policy has no such version.</summary>
    public static PolicyText? FindDocument(IManagedPolicy policy, string versionId, IAwsManagedPolicies managed) => policy is ManagedPolicy own
        ? own.FindVersion(versionId)?.Document
        : managed.FindDocument(policy.Arn, versionId) is { } document ? new PolicyText(document) : null;
}
