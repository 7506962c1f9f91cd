using CsCheck;

namespace Reeve.Iam.Tests.Models;

/// <summary>Sequences of calls.</summary>
internal static class Steps
{
    /// <summary>Any one call; half of them add something, so that there is something to call on.</summary>
    private static readonly Gen<Step> Any = Gen.OneOf(
        Gen.OneOf([.. UserSteps.Growing, .. GroupSteps.Growing, .. RoleSteps.Growing, .. PolicySteps.Growing]),
        Gen.OneOf([.. UserSteps.Others, .. GroupSteps.Others, .. RoleSteps.Others, .. PolicySteps.Others]));

    /// <summary>Calls one after another.</summary>
    public static readonly Gen<Step[]> Sequence = Any.Array[0, 80];

    /// <summary>A scene with the model's quotas.</summary>
    public static Scene NewScene()
    {
        var scene = new Scene();
        scene.Account = scene.Account with { Quotas = SimpleIam.Quotas };
        return scene;
    }

    public static string Print(Step[] steps) => string.Join('\n', steps.Select(step => step.Text));
}
