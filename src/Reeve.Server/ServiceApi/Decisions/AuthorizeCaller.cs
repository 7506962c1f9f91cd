using System.Collections.Immutable;
using System.Text.Json;
using Reeve.Iam;
using Reeve.Iam.Callers;
using Reeve.Iam.Secrets;
using Reeve.Iam.ServiceCalls;
using Reeve.Server.ServiceApi.Callers;

namespace Reeve.Server.ServiceApi.Decisions;

/// <summary><c>POST /reeve/v1/authorize</c>: who called the service, and whether they may do what they ask for.</summary>
internal sealed class AuthorizeCaller(HandedOverCallers callers, CallerDecisions decisions, IMarkerSealer markers) : IServiceResource
{
    /// <inheritdoc/>
    public string Method => "POST";

    /// <inheritdoc/>
    public string Path => "authorize";

    /// <inheritdoc/>
    public async ValueTask<ServiceAnswer> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Service.Then(service =>
            request.Read(ServiceJson.Default.AuthorizeStatement).Then(body => Read(body.Questions).Map(questions => (service, body.Caller, questions))));
        var answer = await asked.ThenAsync(async asking => await (await callers.VerifyAsync(asking.service, asking.Caller, cancellationToken))
            .ThenAsync(async by => (await decisions.DecideAsync(asking.service, by, asking.questions, request.Origin, cancellationToken))
                .Map(verdicts => Answer(asking.service, verdicts))));
        return ServiceAnswer.Of(answer, ServiceJson.Default.AuthorizeAnswer);
    }

    private AuthorizeAnswer Answer(ApiCaller.LinkedService service, CallerVerdicts verdicts)
    {
        QuestionAnswer[] answers = [.. verdicts.Verdicts.Select(question => new QuestionAnswer(
            question[0].Action,
            question.All(verdict => verdict.Denial is null),
            [.. question.Select(verdict => DecisionAnswer.Of(verdict.Resource, verdict.Explanation, verdict.Denial))]))];
        return new(
            CallerAnswer.Of(verdicts.Caller, Originators.Seal(markers, verdicts.Caller.Arn, service.ServicePrincipal)),
            answers.All(answer => answer.IsAllowed),
            answers);
    }

    private static Result<ImmutableArray<ServiceQuestion>> Read(AuthorizeQuestion[] questions)
    {
        var read = ImmutableArray.CreateBuilder<ServiceQuestion>(questions.Length);
        foreach (var question in questions)
        {
            // Null-checks of members do not reach into arrays.
            if (question is null || (question.Resources?.Contains(null!) ?? false))
            {
                return ServiceErrors.Malformed("questions, or the resources of one, have a null in them.");
            }

            var context = question.Context?.Select(entry => KeyValuePair.Create(entry.Key, Texts(entry.Value))).ToImmutableArray() ?? [];
            if (context.FirstOrDefault(entry => entry.Value.IsDefault) is { Key: { } key })
            {
                return ServiceErrors.Malformed($"The condition key '{key}' is neither a text nor a list of texts.");
            }

            read.Add(new() { Action = question.Action, Resources = [.. question.Resources ?? ["*"]], Context = context });
        }

        return read.MoveToImmutable();
    }

    private static ImmutableArray<string> Texts(JsonElement value)
    {
        string?[] texts = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(TextOf)] : [TextOf(value)];
        return Array.TrueForAll(texts, text => text is not null) ? [.. texts.OfType<string>()] : default;
    }

    // An escape such as \ud800 is only found to be no Unicode when it is read.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
