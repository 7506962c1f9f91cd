using Reeve.Iam.Calls;
using Reeve.Iam.Commits;
using Reeve.Iam.Entities;
using Reeve.Iam.State;

namespace Reeve.Iam.Deletion;

/// <summary>Forecasts deletions for those who only want to know. The service is asked as a deletion would ask it.</summary>
internal sealed class DeletionForecaster(AccountStates states, CallServices services, ServiceFaults faults)
{
    private readonly UsageQuestions _questions = new(states, services);

    /// <summary>How the deletion of a service-linked role would end now.</summary>
    public async ValueTask<DeletionForecast> ForecastAsync(Account account, Role role, CancellationToken cancellationToken)
    {
        var answer = await _questions.AskAsync(account, role, deletionTaskId: null, cancellationToken);
        var templates = services.Catalogs.Of(await states.ServicesAsync(cancellationToken)).Templates;
        return DeletionForecast.Of(account, role, templates, faults, answer, services.Time.GetUtcNow());
    }
}
