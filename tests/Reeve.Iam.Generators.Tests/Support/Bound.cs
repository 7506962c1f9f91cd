using Reeve.Iam.Generators.Tests.Samples;
using Reeve.Iam.Operations;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Generators.Tests.Support;

/// <summary>Binds requests of the samples.</summary>
internal static class Bound
{
    /// <summary>A valid request of ChangeSample.</summary>
    public static ChangeSampleRequest Change(params string[] parameters)
    {
        var faults = new ConstraintFaults(false);
        var request = Operations.ShapeBinders.ChangeSampleRequest(new FormParameters(parameters), faults);
        Assert.Null(faults.ToError());
        return request;
    }

    /// <summary>The message with which ChangeSample refuses, in IAM's form.</summary>
    public static string? ChangeRefusal(params string[] parameters) => Refusal("ChangeSample", ApiService.Iam, parameters);

    /// <summary>The message with which ReadSample refuses, in STS's form.</summary>
    public static string? ReadRefusal(params string[] parameters) => Refusal("ReadSample", ApiService.Sts, parameters);

    private static string? Refusal(string operation, ApiService service, string[] parameters)
    {
        var faults = new ConstraintFaults(echoValues: service is ApiService.Sts);
        Assert.NotNull(Operations.OperationTable.Find(service, operation)?.Bind(new FormParameters(parameters), faults));
        Assert.Equal("ValidationError", faults.ToError()?.Code);
        return faults.ToError()?.Message;
    }
}
