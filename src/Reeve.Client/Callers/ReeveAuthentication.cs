using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reeve.Client.Authorization;
using Reeve.Client.Calls;

namespace Reeve.Client.Callers;

/// <summary>Has Reeve verify who signed a request and, in the same call, decide on what the endpoint requires.</summary>
internal sealed class ReeveAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory loggers, UrlEncoder encoder, ReeveClient client, IOptions<ReeveClientOptions> options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string AnyAccount = "000000000000";

    private static readonly ReeveError TooLarge = new("RequestEntityTooLarge", StatusCodes.Status413PayloadTooLarge, "The body is longer than this service takes.");
    private static readonly ReeveError Unavailable = new("ServiceUnavailable", StatusCodes.Status503ServiceUnavailable, "Who you are cannot be verified now. Try again.");
    private static readonly ReeveError NoResource = new("ValidationError", StatusCodes.Status400BadRequest, "The URL names nothing that this service could have: a name has printable ASCII characters only.");
    private static readonly ReeveError Missing = new("MissingAuthentication", StatusCodes.Status401Unauthorized, "Sign the request with Signature Version 4.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var authorization = Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal) && !Request.Query.ContainsKey("X-Amz-Signature"))
        {
            return AuthenticateResult.NoResult();
        }

        if (await BoundedBody.HashAsync(Request, options.Value.MaxBodyBytes, Context.RequestAborted).ConfigureAwait(false) is not { } hash)
        {
            return Refuse(TooLarge);
        }

        try
        {
            return await VerifyAsync(HandedOver.Of(Request, hash), authorization).ConfigureAwait(false);
        }
        catch (ReeveUnavailableException exception)
        {
            Logger.Unavailable(exception);
            return Refuse(Unavailable);
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var error = Context.Features.Get<CallerFeature>()?.Error ?? Missing;
        Response.Headers.WWWAuthenticate = error.Status == StatusCodes.Status401Unauthorized ? Algorithm : default;
        return WriteAsync(error);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => WriteAsync(new ReeveError(
        "AccessDenied", StatusCodes.Status403Forbidden, Context.Features.Get<CallerFeature>()?.Decision?.Message ?? "You are not authorized to do this."));

    private async Task<AuthenticateResult> VerifyAsync(HandedOver proof, string authorization)
    {
        ReeveActionRequirement[] required = [.. Requirements()];
        var guess = AccessKeyAccount.FindIn(authorization);
        if (!Ask(required, guess ?? AnyAccount).SelectMany(question => question.Resources).All(ResourceTemplate.IsAskable))
        {
            return Refuse(NoResource); // asked, it would be the service's mistake
        }

        var result = await client.AskAsync(proof, guess is null ? [] : Ask(required, guess), Context.RequestAborted).ConfigureAwait(false);
        if (required.Length > 0 && result is ReeveResult<ReeveDecision>.Ok { Value.Caller.AccountId: var account } && account != guess)
        {
            result = await client.AskAsync(proof, Ask(required, account), Context.RequestAborted).ConfigureAwait(false);
        }

        return result switch
        {
            ReeveResult<ReeveDecision>.Ok ok => Accept(ok.Value, required),
            ReeveResult<ReeveDecision>.Refused { Error.Code: "InvalidCaller" } refused => Distrust(refused.Error),
            ReeveResult<ReeveDecision>.Refused refused => throw new ReeveUnavailableException($"Reeve does not let this service ask: {refused.Error.Code}: {refused.Error.Message}"),
            _ => throw new InvalidOperationException("ReeveResult is closed."),
        };
    }

    private IEnumerable<ReeveActionRequirement> Requirements() =>
        Context.GetEndpoint()?.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<ReeveActionRequirement>() ?? [];

    private ReeveQuestion[] Ask(ReeveActionRequirement[] required, string account) =>
        [.. required.Select(requirement => requirement.Ask(Request, options.Value.Region, account))];

    private AuthenticateResult Accept(ReeveDecision decision, ReeveActionRequirement[] decided)
    {
        if (decided.Length > 0)
        {
            ReeveTelemetry.Decisions.Add(1, new KeyValuePair<string, object?>("reeve.decision", decision.IsAllowed ? "allowed" : "denied"));
        }

        Context.Features.Set(new CallerFeature { Decision = decision, Decided = decided });
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, decision.Caller.UserId),
                new(ClaimTypes.Name, decision.Caller.Arn),
                new(ReeveAuthenticationDefaults.AccountClaim, decision.Caller.AccountId),
                new(ReeveAuthenticationDefaults.TypeClaim, decision.Caller.Type),
            ],
            Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private AuthenticateResult Distrust(ReeveError error)
    {
        Logger.InvalidCaller(error.Message);
        return Refuse(error with { Status = StatusCodes.Status401Unauthorized });
    }

    private AuthenticateResult Refuse(ReeveError error)
    {
        Context.Features.Set(new CallerFeature { Error = error });
        return AuthenticateResult.Fail(error.Message);
    }

    private Task WriteAsync(ReeveError error)
    {
        Response.StatusCode = error.Status;
        Response.ContentType = "application/json";
        return Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(new ErrorBody(new ErrorText(error.Code, error.Message)), ClientJson.Default.ErrorBody), Context.RequestAborted).AsTask();
    }
}
