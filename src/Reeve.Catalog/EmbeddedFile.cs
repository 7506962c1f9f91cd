namespace Reeve.Catalog;

/// <summary>The data files inside this assembly.</summary>
internal static class EmbeddedFile
{
    /// <summary>The linked services, as JSON.</summary>
    public const string LinkedServices = "linked-services.json";

    /// <summary>The AWS managed policies, as the build packed them.</summary>
    public const string ManagedPolicies = "managed-policies.bin";

    /// <summary>The services, actions, resource types and condition keys of AWS, as the build packed them.</summary>
    public const string ActionReference = "action-reference.bin";

    /// <summary>Opens a file. The stream reads the mapped assembly: opening copies nothing, and each caller gets its own.</summary>
    public static Stream Open(string name) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The file \"{name}\" is missing from this build of Reeve.Catalog.");
}
