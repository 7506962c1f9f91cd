namespace System.Runtime.CompilerServices;

/// <summary>Keeps compilers that do not know a feature away from the types that need it; .NET Standard 2.0 lacks it.</summary>
/// <param name="featureName">The feature.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature.</summary>
    public string FeatureName { get; } = featureName;
}
