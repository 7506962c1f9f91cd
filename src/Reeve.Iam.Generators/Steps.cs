namespace Reeve.Iam.Generators;

/// <summary>The generator's steps, by the names under which a test can see whether they ran again.</summary>
internal static class Steps
{
    /// <summary>Reading the declarations.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The operations in order.</summary>
    public const string Operations = nameof(Operations);

    /// <summary>The shapes of all operations.</summary>
    public const string Shapes = nameof(Shapes);
}
