namespace Reeve.Iam.Tests.Models;

/// <summary>One call, on the model and on the code.</summary>
/// <param name="Text">The call, for whoever reads a failure.</param>
/// <param name="Expect">What the model says to it: the code of the refusal, or nothing; the model is changed.</param>
/// <param name="Run">What the code says to it; the scene is changed.</param>
internal sealed record Step(string Text, Func<SimpleIam, string> Expect, Func<Scene, string> Run)
{
    public override string ToString() => Text;
}
