namespace Reeve.Policy.Tests;

/// <summary>Compiles the statements that a test writes down.</summary>
internal static class Policies
{
    public static string Document(string statements, string version = "2012-10-17") =>
        $$"""{"Version":"{{version}}","Statement":[{{statements}}]}""";

    public static CompiledPolicy Compile(string document, PolicyKind kind)
    {
        Assert.True(CompiledPolicy.TryCompile(document, kind, out var policy, out var fault), $"{fault}: {document}");
        return policy;
    }

    public static AppliedPolicy Identity(string statements) => new("identity", Compile(Document(statements), PolicyKind.Identity));

    public static AppliedPolicy Of(PolicyKind kind, string statements) => new(kind.ToString(), Compile(Document(statements), kind));
}
