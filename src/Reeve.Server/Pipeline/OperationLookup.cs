using Reeve.Iam.Operations;
using Reeve.Protocol;
using Reeve.Protocol.Query;

namespace Reeve.Server.Pipeline;

/// <summary>Finds the operation that a request names by <c>Action</c> and <c>Version</c>.</summary>
internal static class OperationLookup
{
    /// <summary>The operation, or the refusal; and in either case the API in whose form to answer.</summary>
    public static (OperationDescriptor? Operation, ApiService Service, ProtocolError? Error) Find(QueryParameters parameters)
    {
        parameters.TryGet("Version"u8, out var version);
        var service = version is null ? null : Api.FindByVersion(version);
        var answeringAs = service ?? ApiService.Iam;
        if (!parameters.TryGet("Action"u8, out var action))
        {
            return (null, answeringAs, WireErrors.MissingAction());
        }

        return service is { } known && OperationTable.Find(known, action) is { } operation
            ? (operation, known, null)
            : (null, answeringAs, WireErrors.InvalidAction(action, version));
    }
}
