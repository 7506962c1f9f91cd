using Reeve.Iam.ServiceCalls;
using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary><c>POST /reeve/v1/passed-role</c>: may the caller hand this role to the service, and can the service assume it?</summary>
internal sealed class CheckPassedRole(HandedOverCallers callers, CallerDecisions decisions) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "passed-role";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Service.Then(service => request.Read(ServiceJson.Default.PassedRoleStatement).Map(body => (service, body)));
        var answer = await asked.ThenAsync(async pair => await (await callers.VerifyAsync(pair.service, pair.body.Caller, cancellationToken))
            .ThenAsync(async by => (await decisions.CheckPassedRoleAsync(
                pair.service, by, pair.body.RoleArn, pair.body.ResourceArn, request.Origin, cancellationToken))
                .Map(verdict => Answer(pair.body.RoleArn, verdict))));
        return ServiceAnswer.Of(answer, ServiceJson.Default.PassedRoleAnswer);
    }

    // Who may not pass a role learns nothing of it, through the service neither.
    private static PassedRoleAnswer Answer(string roleArn, PassedRoleVerdict verdict)
    {
        var mayPass = verdict.Passing.Decision.IsAllowed;
        return new(
            CallerAnswer.Of(verdict.Caller, null),
            verdict.IsAllowed,
            DecisionAnswer.Of(roleArn, verdict.Passing, null),
            mayPass && verdict.Trust is { } trust ? DecisionAnswer.Of(roleArn, trust, null) : null,
            mayPass ? verdict.RoleId : null,
            verdict.Denial);
    }
}
