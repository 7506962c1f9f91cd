namespace System.Diagnostics.CodeAnalysis;

/// <summary>What the compiler puts on the copy constructors of records with required members; .NET Standard 2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
