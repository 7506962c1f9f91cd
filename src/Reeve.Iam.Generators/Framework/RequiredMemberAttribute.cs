namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks of a framework that has <c>required</c>; .NET Standard 2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
