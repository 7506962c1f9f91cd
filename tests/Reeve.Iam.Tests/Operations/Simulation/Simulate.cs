using Reeve.Iam.Errors;
using Reeve.Iam.Operations;
using Reeve.Iam.Operations.Simulation;
using Reeve.Iam.Shapes;
using Reeve.Iam.Tests.Shapes;

namespace Reeve.Iam.Tests.Operations.Simulation;

/// <summary>Simulations, asked for as over the wire.</summary>
internal static class Simulate
{
    public const string User = "arn:aws:iam::123456789012:user/alice";

    public static SimulatePolicyResponse Custom(Scene scene, params string[] parameters) =>
        scene.Read(new SimulateCustomPolicy(), Bind(ShapeBinders.SimulateCustomPolicyRequest, parameters));

    public static IamError RefuseCustom(Scene scene, params string[] parameters) =>
        scene.RefuseRead(new SimulateCustomPolicy(), Bind(ShapeBinders.SimulateCustomPolicyRequest, parameters));

    public static SimulatePolicyResponse Principal(Scene scene, params string[] parameters) =>
        scene.Read(new SimulatePrincipalPolicy(), Bind(ShapeBinders.SimulatePrincipalPolicyRequest, parameters));

    public static IamError RefusePrincipal(Scene scene, params string[] parameters) =>
        scene.RefuseRead(new SimulatePrincipalPolicy(), Bind(ShapeBinders.SimulatePrincipalPolicyRequest, parameters));

    /// <summary>The one result of a policy of these statements.</summary>
    public static EvaluationResultShape One(string statements, string action, string resource = "*", params string[] parameters) => Assert.Single(
        Custom(new(), [Given(1, statements), "ActionNames.member.1=" + action, "ResourceArns.member.1=" + resource, .. parameters]).EvaluationResults);

    public static string Given(int number, string statements) => $"PolicyInputList.member.{Samples.Number(number)}={Document(statements)}";

    public static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";

    public static string Allow(string action, string resource = "*") => $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""";

    public static string Deny(string action, string resource = "*") => $$"""{"Effect":"Deny","Action":"{{action}}","Resource":"{{resource}}"}""";

    /// <summary>Parameters of one context key.</summary>
    public static string[] Key(int number, string name, string type, params string[] values)
    {
        var entry = "ContextEntries.member." + Samples.Number(number);
        return
        [
            $"{entry}.ContextKeyName={name}",
            $"{entry}.ContextKeyType={type}",
            .. values.Select((value, index) => $"{entry}.ContextKeyValues.member.{Samples.Number(index + 1)}={value}"),
        ];
    }

    private static T Bind<T>(Func<IParameterSource, ConstraintFaults, T> bind, string[] parameters)
    {
        var faults = new ConstraintFaults(false);
        var request = bind(new FormParameters(parameters), faults);
        Assert.Null(faults.ToError());
        return request;
    }
}
