using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.Identifiers;
using Reeve.Iam.LinkedServices.Manifest;
using Reeve.Iam.LinkedServices.Registry;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>Asks the services whose manifests say so whether they use a role. The others state by themselves what they use.</summary>
internal sealed class UsageQuestions(AccountStates states, CallServices services)
{
    /// <summary>What the service of a role answers; that it does not when there is no such role any more, or nobody to ask.</summary>
    /// <param name="account">The account.</param>
    /// <param name="role">The role, or null when it is gone.</param>
    /// <param name="deletionTaskId">The task that asks, or null for a forecast.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async ValueTask<RoleUsageAnswer> AskAsync(Account account, Role? role, string? deletionTaskId, CancellationToken cancellationToken)
    {
        if (role is not { ServiceLink: { } link })
        {
            return RoleUsageAnswer.Unused;
        }

        var directory = await states.ServicesAsync(cancellationToken);
        if (directory.Services.GetValueOrDefault(link.ServicePrincipal)?.Manifest.Usage is not { KnownBy: UsageKnowledge.Callback, Callback: { } url })
        {
            return RoleUsageAnswer.Unused;
        }

        var question = new RoleUsageQuestion
        {
            AccountId = account.Id,
            RoleName = role.Name,
            RoleArn = Arns.Role(account.Id, role.Path, role.Name),
            ServicePrincipal = link.ServicePrincipal,
            Url = url,
            Keys = [.. directory.AccessKeysOf(link.ServicePrincipal).Reverse().Select(Derive)],
            DeletionTaskId = deletionTaskId,
        };
        return question.Keys.IsEmpty
            ? RoleUsageAnswer.NotAsked(question, "it has no access key that the question could be signed with")
            : await services.UsageSource.AskAsync(question, cancellationToken);
    }

    private UsageQuestionKey Derive(ServiceAccessKey key) =>
        UsageQuestionKey.Of(key.Id, services.Sealer.Open(key.SealedSecret, AccessKey.SealingPurpose(key.Id))
            ?? throw new InvalidOperationException($"The secret of the service's access key {key.Id} cannot be opened with this master key."));
}
