using Reeve.Iam;
using Reeve.Iam.LinkedServices.Registry;

namespace Reeve.Server.Operator.Services;

/// <summary>Which of AWS's services are hidden, in the operator API.</summary>
internal sealed class HiddenServiceResource(ServiceAdministration services)
{
    private const long BodyLimit = 64 * 1024;

    /// <summary><c>GET services/hidden</c>.</summary>
    public async ValueTask<OperatorAnswer> GetAsync(HttpContext http) => Show((await services.GetAsync(http.RequestAborted)).Hidden);

    /// <summary><c>PUT services/hidden</c>.</summary>
    public async ValueTask<OperatorAnswer> SetAsync(HttpContext http)
    {
        var body = await OperatorBody.ReadAsync(http, BodyLimit, OperatorJson.Default.HiddenServicesStatement, null);
        if (body is not Result<HiddenServicesStatement>.Ok { Value: var statement })
        {
            return OperatorAnswer.Of(((Result<HiddenServicesStatement>.Failed)body).Error);
        }

        var hidden = new HiddenServices
        {
            All = statement.All,
            Services = [.. statement.Services.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        return OperatorAnswer.Of(200, await services.HideAsync(hidden, http.RequestAborted), Statement, OperatorJson.Default.HiddenServicesStatement);
    }

    private static OperatorAnswer Show(HiddenServices hidden) => OperatorAnswer.Of(200, Statement(hidden), OperatorJson.Default.HiddenServicesStatement);

    private static HiddenServicesStatement Statement(HiddenServices hidden) => new(hidden.All, [.. hidden.Services]);
}
